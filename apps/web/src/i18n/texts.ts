/** The same keys in another language: the compiler finds what is missing or left over. */
export type Texts<Source> = {
  [Key in keyof Source]: Source[Key] extends string ? string : Texts<Source[Key]>;
};
