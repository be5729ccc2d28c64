package org.cramptriage.pack.prepared;

/** What kind of value comes next. The order is part of the form. */
enum Tag {
  NULL,
  TEXT,
  NUMBER,
  WHOLE,
  YES,
  NO,
  LIST,
  SET,
  MAP,
  CONSTANT,
  RECORD,
  DATE;

  private static final Tag[] ALL = values();

  static Tag of(int code) {
    return ALL[code];
  }
}
