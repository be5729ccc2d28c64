package org.cramptriage.batch.reading;

import java.io.IOException;
import org.cramptriage.fhir.response.FhirContent;

/**
 * Cuts FHIR Bundles into their responses. A Bundle with a single response stays whole, so that the
 * resources beside it are available when the response is read.
 */
final class BundleCutter implements Splitter {

  private final Splitter records;

  BundleCutter(Splitter records) {
    this.records = records;
  }

  @Override
  public boolean next(ChunkBuilder into) throws IOException {
    boolean there = records.next(into);
    if (there && into.isLastWhole()) {
      cut(into);
    }
    return there;
  }

  private static void cut(ChunkBuilder into) {
    byte[] record = into.last();
    try {
      if (FhirContent.typeOf(record, 0, record.length).equals(FhirContent.BUNDLE)) {
        FhirContent bundle = FhirContent.of(record, 0, record.length);
        if (bundle.responses().size() > 1 && !bundle.isHistory()) {
          into.cutLast(bundle.responses());
        }
      }
    } catch (IOException e) {
      // Broken JSON: refused with its reason where it is read.
      return;
    }
  }
}
