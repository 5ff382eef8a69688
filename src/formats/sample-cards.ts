import type { CardTypeName } from '../core/card.ts';

/** A first card of each type as `deck new` writes it: it loads, it is true, and it shows what the fields are for. */
export const SAMPLE_CARDS: { readonly [T in CardTypeName]: string } = {
  recall: `    prompt: What is the value of \`len([1, 2, 3])\`?
    answer: "3"                 # numbers, true and false stand in quotes
`,
  choice: `    prompt: What does \`[1, 2] + [3]\` give?
    choices:                    # 3 or 4, one of them right; they are shuffled
      - { text: "a new list, [1, 2, 3]", right: true }
      - { text: "the first list, changed to [1, 2, 3]", why: That is what \`+=\` or \`extend\` do. }
      - { text: "a TypeError, by the plus sign", why: Lists can be added to lists. }
`,
  output: `    prompt: What does this print?
    code: |
      print([1, 2] + [3])
    answer: "[1, 2, 3]"         # what it prints; raises: NAME where an exception ends it
`,
  cloze: `    prompt: Make \`total\` the sum of the numbers.
    code: |
      numbers = [1, 2, 3]
      total = {{1}}(numbers)
    gaps:
      - { accept: [sum] }       # all texts that are right for {{1}}
    check: assert total == 6    # Python that also lets other right answers pass
`,
  bug: `    prompt: "\`largest([-2, -1])\` should return -1. Which line is wrong?"
    code: |
      def largest(numbers):
          best = 0
          for number in numbers:
              if number > best:
                  best = number
          return best
    lines: [2]                  # the line numbers that count as right
    fixed: |
      def largest(numbers):
          best = numbers[0]
          for number in numbers:
              if number > best:
                  best = number
          return best
    check: assert largest([-2, -1]) == -1
`,
  code: `    prompt: Write \`double(n)\`, which returns twice its argument.
    starter: |
      def double(n):
          ...
    solution: |
      def double(n):
          return 2 * n
    check: |
      assert double(4) == 8, "twice four is eight"
    mistakes:                   # wrong solutions that the check must catch
      - why: That is the square.
        code: |
          def double(n):
              return n * n
`,
  open: `    prompt: What is a list, and when would you use a tuple instead?
    points:                     # 3 to 6; without a \`must\` the rating is hard at most
      - { say: A list is a sequence that can be changed., must: true }
      - { say: A tuple cannot be changed. }
      - { say: "A tuple can be the key of a dict, a list cannot." }
    answer: A list is a sequence that can be changed in place. A tuple cannot, so it can be the key of a dict when its items can.
`,
};
