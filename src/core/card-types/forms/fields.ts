import * as v from 'valibot';

/** The form of ids of topics, cards and concepts. */
export const ID = /^[a-z0-9-]+$/;
export const ID_FORM = 'only small letters, digits and hyphens';

/** Text that may be empty. */
export function text(about: string) {
  return v.pipe(v.string(), v.description(about));
}

/** Text with something in it. */
export function filled(about: string) {
  return v.pipe(v.string(), v.regex(/\S/, 'must not be empty'), v.description(about));
}

/** Text of a certain form; `form` says which. */
export function formed(about: string, form: RegExp, message: string) {
  return v.pipe(v.string(), v.regex(form, message), v.description(about));
}

/** A list of `min` to `max` items. */
export function list<S extends v.GenericSchema>(
  item: S,
  about: string,
  min: number,
  max = Number.MAX_SAFE_INTEGER,
) {
  const endless = max === Number.MAX_SAFE_INTEGER;
  const message = `must have ${endless ? `at least ${min}` : `${min} to ${max}`} ${endless && min === 1 ? 'item' : 'items'}`;
  const least = v.minLength<v.InferOutput<S>[], number, string>(min, message);
  if (endless) return v.pipe(v.array(item), least, v.description(about));
  const most = v.maxLength<v.InferOutput<S>[], number, string>(max, message);
  return v.pipe(v.array(item), least, most, v.description(about));
}

/** Python that shows what `prints` and `raises` say of it. */
export const prints = () => v.exactOptional(text('What `code` prints.'));
export const raises = () =>
  v.exactOptional(
    formed(
      'The class name of the exception that ends `code`.',
      /^[^\s:.\d()][^\s:.()]*(\.[^\s:.\d()][^\s:.()]*)*$/,
      'must be the class name of an exception, such as TypeError',
    ),
  );
export const check = () =>
  filled('Python that runs below the code; the code is right when its last line is reached.');
