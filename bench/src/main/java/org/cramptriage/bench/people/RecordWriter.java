package org.cramptriage.bench.people;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;

/** Writes records, one a line. */
abstract class RecordWriter {

  private final OutputStream out;

  /** The items that a person can answer, in their order. */
  final List<Item> items;

  /** The line that is being written. */
  final StringBuilder line = new StringBuilder(4096);

  RecordWriter(Catalogue catalogue, OutputStream out) {
    this.items =
        catalogue.items().stream().filter(item -> item.type() != ItemType.DERIVED).toList();
    this.out = out;
  }

  /** What stands before the first record. */
  abstract void head();

  /** One record. */
  abstract void person(String id, Answers answers);

  /** Hands on what was written. */
  final void end() throws IOException {
    if (!line.isEmpty()) {
      out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
      line.setLength(0);
    }
  }

  /** A number as people write it. */
  final void number(double value) {
    if (value == Math.rint(value)) {
      line.append((long) value);
    } else {
      line.append(value);
    }
  }
}
