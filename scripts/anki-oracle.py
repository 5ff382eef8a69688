"""Asks Anki itself what SM-2 gives, and writes it as data for test/core/scheduler/anki.test.ts.

Never part of the tests: run it by hand when Anki changes, and commit the figures. Anki is AGPL, so it is run as a
program; nothing of it is copied. Needs Linux, python3 and libfaketime (Debian: apt-get install faketime):

    python3 -m venv /tmp/anki && /tmp/anki/bin/pip install anki==26.9.3
    /tmp/anki/bin/python scripts/anki-oracle.py test/data/anki-sm2.json

Anki has no clock to set, so the script starts itself again under libfaketime and writes the time of each answer to
the file that libfaketime reads. ANKI_TEST_MODE switches Anki's fuzz off; it also moves the clock between 2:00 and
4:00, so nothing is answered then. An early review is one only in a filtered deck that reschedules ("review ahead"); in
its own deck Anki takes a card for due, so cards that are not due are put there for the answer. All is in UTC: there
Anki's days, counted from the collection's creation, and days counted from dates are the same.

What is written, per preset of options, for each card a list of answers, each a list of
  minutes since the start (2026-01-05 04:00 UTC), rating 1-4,
  four previews (again, hard, good, easy: days, or negative seconds), 1 if "again" would tell a leech else 0,
  then after the answer: state (1 learning, 2 review, 3 relearning), ease in thousandths (0 before graduation),
  interval in days, due (day since the start, or negative seconds from the answer), lapses.
"""

import glob
import heapq
import json
import os
import random
import shutil
import sys
import tempfile
from datetime import datetime, timezone

START = 1767585600  # 2026-01-05 04:00 UTC
DAY = 86400
SEED = 20260105
ANSWERS = 21
HORIZON = 12 * 365 * DAY
PRESETS = [
    {"cards": 200, "learningSteps": [1, 10], "relearningSteps": [10], "maximumInterval": 36500, "leechThreshold": 8},
    {"cards": 75, "learningSteps": [], "relearningSteps": [], "maximumInterval": 36500, "leechThreshold": 3},
    {"cards": 75, "learningSteps": [0.5, 3, 10], "relearningSteps": [1, 5, 9], "maximumInterval": 90, "leechThreshold": 2},
    {"cards": 75, "learningSteps": [2160], "relearningSteps": [10, 1440], "maximumInterval": 36500, "leechThreshold": 1},
    {"cards": 75, "learningSteps": [1, 60, 1440, 4320], "relearningSteps": [2880], "maximumInterval": 5, "leechThreshold": 4},
]


def under_faketime():
    """Starts this script again with a clock that reads a file; returns the folder of that file in the run that has it."""
    if "FAKETIME_TIMESTAMP_FILE" in os.environ:
        return os.path.dirname(os.environ["FAKETIME_TIMESTAMP_FILE"])
    libraries = glob.glob("/usr/lib/*/faketime/libfaketimeMT.so.1")
    if not libraries:
        sys.exit("libfaketime is missing: apt-get install faketime")
    folder = tempfile.mkdtemp(prefix="anki-oracle-")
    set_clock(folder, START)
    env = dict(os.environ, TZ="UTC", ANKI_TEST_MODE="1", LD_PRELOAD=libraries[0])
    env.update(FAKETIME_TIMESTAMP_FILE=os.path.join(folder, "clock"), FAKETIME_NO_CACHE="1")
    env.update(FAKETIME_DONT_FAKE_MONOTONIC="1")
    os.execve(sys.executable, [sys.executable, *sys.argv], env)


def set_clock(folder, seconds):
    with open(os.path.join(folder, "clock"), "w") as clock:
        clock.write(datetime.fromtimestamp(seconds, timezone.utc).strftime("%Y-%m-%d %H:%M:%S\n"))


def normal(state):
    """The state of a card at home, also where it is in a filtered deck."""
    if state.WhichOneof("kind") == "filtered":
        return state.filtered.rescheduling.original_state
    return state.normal


def span(state):
    """A scheduling state as days, or negative seconds."""
    state = normal(state)
    kind = state.WhichOneof("kind")
    if kind == "review":
        return state.review.scheduled_days
    learning = state.learning if kind == "learning" else state.relearning.learning
    return -learning.scheduled_secs


def leeched(state):
    state = normal(state)
    kind = state.WhichOneof("kind")
    if kind == "review":
        return int(state.review.leeched)
    return int(kind == "relearning" and state.relearning.review.leeched)


def review_ahead(col, filtered, card_id):
    """Puts the card into the filtered deck: only there does Anki treat an early review as one."""
    deck = col.sched.get_or_create_filtered_deck(filtered)
    deck.name = "ahead"
    deck.config.reschedule = True
    del deck.config.search_terms[1:]
    deck.config.search_terms[0].search = "cid:%d" % card_id
    deck.config.search_terms[0].limit = 1
    return col.sched.add_or_update_filtered_deck(deck).id


def at_wake(rng, day):
    """A second on that day when somebody is awake: 4:05 to 1:55 of the night after."""
    return START + day * DAY + rng.randrange(300, 21 * 3600 + 55 * 60)


def next_answer(rng, now, card):
    """When this card is answered next: on time, early, late, or again on the same day."""
    today = (now - START) // DAY
    kind = rng.random()
    if card.queue == 1:
        wait = card.due - now
        when = now + (wait if kind < 0.8 else wait // 2 if kind < 0.9 else rng.randrange(1, 4) * DAY)
        when += rng.randrange(60, 600)
    else:
        days = max(1, card.due - today)
        if days > 500 and kind < 0.7:
            when = at_wake(rng, today + rng.randrange(1, 500))
        elif kind < 0.5:
            when = at_wake(rng, today + days)
        elif kind < 0.7:
            when = at_wake(rng, today + days + rng.randrange(1, max(3, days // 2)))
        elif kind < 0.9:
            when = at_wake(rng, today + rng.randrange(0, days + 1))
        else:
            when = now + rng.randrange(60, 7200)
    when = max(when, now + 60)
    # Between 1:55 and 4:05 nothing is answered.
    of_day = (when - START) % DAY
    if of_day >= 21 * 3600 + 55 * 60 or of_day < 300:
        when = START + ((when - START + 2 * 3600 + 300) // DAY) * DAY + rng.randrange(300, 7200)
    # Answers fall on whole minutes, so that the data are short.
    return min(when, START + HORIZON) // 60 * 60


def add_cards(col, preset):
    config = col.decks.add_config_returning_id(str(preset))
    conf = col.decks.get_config(config)
    conf["new"].update(delays=preset["learningSteps"], perDay=9999)
    conf["lapse"].update(delays=preset["relearningSteps"], leechFails=preset["leechThreshold"], leechAction=1)
    conf["rev"].update(maxIvl=preset["maximumInterval"], perDay=9999)
    col.decks.update_config(conf)
    deck = col.decks.id(str(preset))
    col.decks.set_config_id_for_deck_dict(col.decks.get(deck), config)
    ids = []
    for number in range(preset["cards"]):
        note = col.new_note(col.models.by_name("Basic"))
        note["Front"] = "%s %d" % (deck, number)
        col.add_note(note, deck)
        ids.append(note.card_ids()[0])
    return ids


def answer(col, card_id, now, rating, filtered):
    """Answers the card and gives the row that is written, and the card after it."""
    card = col.get_card(card_id)
    ahead = card.type == 2 and card.due > (now - START) // DAY
    if ahead:
        filtered[0] = review_ahead(col, filtered[0], card_id)
        card = col.get_card(card_id)
        assert card.did == filtered[0]
    card.start_timer()
    states = col._backend.get_scheduling_states(card_id)
    col.sched.answer_card(col.sched.build_answer(card=card, states=states, rating=rating - 1))
    previews = [span(state) for state in (states.again, states.hard, states.good, states.easy)]
    if ahead:
        col.sched.empty_filtered_deck(filtered[0])
    card = col.get_card(card_id)
    assert card.odid == 0
    due = now - card.due if card.queue == 1 else card.due
    row = [(now - START) // 60, rating, *previews, leeched(states.again)]
    return row + [card.type, card.factor, card.ivl, due, card.lapses], card


def main():
    folder = under_faketime()
    from anki.buildinfo import version
    from anki.collection import Collection

    rng = random.Random(SEED)
    col = Collection(os.path.join(folder, "oracle.anki2"))
    col.set_config("rollover", 4)
    cards = [add_cards(col, preset) for preset in PRESETS]
    assert col.crt == START, (col.crt, START)
    queue = []
    filtered = [0]
    history = {}
    for ids in cards:
        for card_id in ids:
            history[card_id] = []
            heapq.heappush(queue, (at_wake(rng, rng.randrange(0, 60)) // 60 * 60, card_id))
    while queue:
        now, card_id = heapq.heappop(queue)
        set_clock(folder, now)
        row, card = answer(col, card_id, now, rng.choices([1, 2, 3, 4], [20, 15, 45, 20])[0], filtered)
        history[card_id].append(row)
        if len(history[card_id]) < ANSWERS:
            heapq.heappush(queue, (next_answer(rng, now, card), card_id))
    groups = [
        {"options": {k: v for k, v in preset.items() if k != "cards"}, "cards": [history[i] for i in ids]}
        for preset, ids in zip(PRESETS, cards)
    ]
    with open(sys.argv[1], "w") as out:
        out.write(json.dumps({"anki": version, "start": "2026-01-05T04:00:00Z", "groups": groups}, separators=(",", ":")))
        out.write("\n")
    col.close()
    shutil.rmtree(folder)


main()
