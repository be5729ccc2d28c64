package org.cramptriage.batch;

import java.nio.charset.StandardCharsets;
import org.cramptriage.assess.Assessment;
import org.cramptriage.fhir.response.ResponseHeader;
import org.cramptriage.fhir.result.ResultBundle;
import org.cramptriage.pack.RulePack;

/** Writes results in one output format. */
interface ResultLine {

  /** What is written before the first result. */
  String heading();

  /**
   * A result with its line end.
   *
   * @param assessment what the rules said
   * @param header what a FHIR response said about itself
   */
  String of(Assessment assessment, ResponseHeader header);

  /** The lines of a format. */
  static ResultLine in(OutputFormat format, RulePack pack) {
    return switch (format) {
      case NDJSON -> new JsonLine();
      case CSV -> new SheetRow();
      case FHIR -> new BundleLine(pack);
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
    public String of(Assessment assessment, ResponseHeader header) {
      return assessment.toJson() + '\n';
    }
  }

  /** One FHIR Bundle a line. */
  final class BundleLine implements ResultLine {
    private final ResultBundle bundles;

    BundleLine(RulePack pack) {
      this.bundles = new ResultBundle(pack);
    }

    @Override
    public String heading() {
      return "";
    }

    @Override
    public String of(Assessment assessment, ResponseHeader header) {
      return bundles.of(assessment, header) + '\n';
    }
  }
}
