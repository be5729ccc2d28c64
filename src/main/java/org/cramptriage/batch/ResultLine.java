package org.cramptriage.batch;

import java.nio.charset.StandardCharsets;
import org.cramptriage.assess.Assessment;

/** Writes results in the format that was asked for. */
interface ResultLine {

  /** What stands before the first result. */
  String heading();

  /** A result with its line end. */
  String of(Assessment assessment);

  /** The lines of a format. */
  static ResultLine in(OutputFormat format) {
    return switch (format) {
      case NDJSON -> new JsonLine();
      case CSV -> new SheetRow();
    };
  }

  /** A text as bytes. */
  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** One JSON object a line. */
  final class JsonLine implements ResultLine {
    @Override
    public String heading() {
      return "";
    }

    @Override
    public String of(Assessment assessment) {
      return assessment.toJson() + '\n';
    }
  }
}
