package org.cramptriage.serve;

import java.util.Locale;

/** What a client takes: the Accept header, as far as we have a choice. */
final class Accepted {

  private Accepted() {}

  /**
   * The type to answer with: native JSON unless FHIR is liked better.
   *
   * @throws Refusal if the client takes neither
   */
  static String of(String header) {
    if (header.isBlank()) {
      return Response.JSON;
    }
    double json = liking(header, Response.JSON);
    double fhir = liking(header, Response.FHIR);
    if (json <= 0 && fhir <= 0) {
      throw Refusal.of(
          Refusal.NOT_ACCEPTABLE,
          "results are application/json or application/fhir+json; name one of them in Accept");
    }
    return fhir > json ? Response.FHIR : Response.JSON;
  }

  /** The q of the closest range that covers the type. */
  private static double liking(String header, String type) {
    int closest = -1;
    double liking = 0;
    for (String range : header.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] parts = range.strip().split("\\s*;\\s*", -1);
      int close = closeness(parts[0].strip(), type);
      if (close > closest) {
        closest = close;
        liking = quality(parts);
      }
    }
    return closest < 0 ? 0 : liking;
  }

  private static int closeness(String range, String type) {
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
