import { type FormEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

type Problems<Name extends string, Problem> = Partial<Record<Name, Problem>>;

type FormOptions<Name extends string, Problem> = {
  initial: Record<Name, string>;
  /** What is wrong with the values, by field; nothing when they may be sent. */
  check: (values: Record<Name, string>) => Problems<Name, Problem>;
  onSubmit: (values: Record<Name, string>) => void;
};

/** The state of a form of text fields: their values, and what is wrong with them after a try. */
export function useForm<Name extends string, Problem>(options: FormOptions<Name, Problem>) {
  const [initial, setInitial] = useState(options.initial);
  const [values, setValues] = useState(initial);
  const [problems, setProblems] = useState<Problems<Name, Problem>>({});
  const form = useRef<HTMLFormElement>(null);

  /** Shows the problems of the fields that are there, and goes to the first one. */
  function show(found: Partial<Record<string, Problem>>): void {
    const known: Problems<Name, Problem> = {};
    for (const name in values) {
      if (found[name] !== undefined) known[name] = found[name];
    }
    flushSync(() => setProblems(known));
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }

  return {
    values,
    problems,
    /** Something was typed that is not saved. */
    dirty: differ(initial, values),
    show,
    reset(next: Record<Name, string>) {
      setInitial(next);
      setValues(next);
      setProblems({});
    },
    formProps: {
      ref: form,
      noValidate: true,
      onSubmit(event: FormEvent) {
        event.preventDefault();
        const found = options.check(values);
        if (Object.keys(found).length > 0) return show(found);
        setProblems({});
        options.onSubmit(values);
      },
    },
    /** Value, name, problem and change handler of one field. */
    field(name: Name) {
      return {
        name,
        value: values[name],
        problem: problems[name],
        onChange(value: string) {
          setValues((before) => ({ ...before, [name]: value }));
          // Corrected or not: the complaint is about what stood there before.
          setProblems((before) => ({ ...before, [name]: undefined }));
        },
      };
    },
  };
}

function differ<Name extends string>(
  one: Record<Name, string>,
  other: Record<Name, string>,
): boolean {
  for (const name in one) if (one[name] !== other[name]) return true;
  return false;
}
