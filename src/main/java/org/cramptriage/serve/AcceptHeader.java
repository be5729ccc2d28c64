package org.cramptriage.serve;

import java.util.Locale;

/** The Accept header of a request. */
final class AcceptHeader {

  private AcceptHeader() {}

  /**
   * The content type to answer with: native JSON unless the client prefers FHIR.
   *
   * @throws Refusal if the client accepts neither
   */
  static String preferred(String header) {
    if (header.isBlank()) {
      return Response.JSON;
    }
    double json = quality(header, Response.JSON);
    double fhir = quality(header, Response.FHIR);
    if (json <= 0 && fhir <= 0) {
      throw Refusal.of(
          Refusal.NOT_ACCEPTABLE,
          "results are application/json or application/fhir+json; name one of them in Accept");
    }
    return fhir > json ? Response.FHIR : Response.JSON;
  }

  /** The q of the most specific media range that matches the type; 0 if none does. */
  private static double quality(String header, String type) {
    int best = -1;
    double quality = 0;
    for (String range : header.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] parts = range.strip().split("\\s*;\\s*", -1);
      int specificity = specificity(parts[0].strip(), type);
      if (specificity > best) {
        best = specificity;
        quality = quality(parts);
      }
    }
    return quality;
  }

  private static int specificity(String range, String type) {
    if (range.equals(type)) {
      return 2;
    }
    if (range.equals("application/*")) {
      return 1;
    }
    return range.equals("*/*") ? 0 : -1;
  }

  private static double quality(String... parts) {
    for (int i = 1; i < parts.length; i++) {
      if (parts[i].matches("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)")) {
        return Double.parseDouble(parts[i].substring(2));
      }
    }
    return 1;
  }
}
