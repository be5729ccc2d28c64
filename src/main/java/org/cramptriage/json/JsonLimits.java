package org.cramptriage.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

/**
 * The factories for reading JSON, one for each source, with limits that refuse hostile input before
 * it exhausts the memory or the stack. In all of them a number has at most {@value #DIGITS}
 * characters. Reading throws {@link java.io.IOException} where a limit is exceeded.
 */
public final class JsonLimits {

  private static final int DIGITS = 100;
  private static final int ANY = 0;

  /** Files of questionnaires: little nesting, short texts. Duplicate names are accepted. */
  public static final JsonFactory QUESTIONNAIRES = namesNotKept(limits(20, 100_000, 1_000, ANY));

  /**
   * One questionnaire: it has a few hundred values; more than a limit is an attempt to exhaust the
   * memory.
   */
  public static final JsonFactory QUESTIONNAIRE = namesNotKept(limits(20, 100_000, 1_000, 20_000));

  /**
   * FHIR resources, and CDS Hooks calls that contain them. Duplicate names in one object are
   * refused.
   */
  public static final JsonFactory FHIR = namesOnce(limits(100, 2_000_000, 1_000, ANY));

  /** One FHIR resource: it has a few thousand tokens. */
  public static final JsonFactory FHIR_RESOURCE = namesOnce(limits(100, 2_000_000, 1_000, 200_000));

  /** The body of any request, before its type is known. Duplicate names are accepted. */
  public static final JsonFactory REQUEST = namesNotKept(limits(100, 2_000_000, 1_000, ANY));

  /** Decisions of a clinician from the review report. Duplicate names are refused. */
  public static final JsonFactory DECISIONS = namesOnce(limits(20, 1_000_000, 1_000, ANY));

  /** Files that this program wrote: checkpoints, rejects. Duplicate names are refused. */
  public static final JsonFactory OWN = ownFile(ANY);

  /** One line of a rejects file, or a record to be written as one. */
  public static final JsonFactory OWN_RECORD = ownFile(20_000);

  private JsonLimits() {}

  /**
   * A factory for one thread that reads ordinary questionnaires only. They have fewer tokens than
   * {@link #QUESTIONNAIRE} allows; anything larger is read again with that factory, which decides
   * and reports.
   */
  public static JsonFactory ordinaryQuestionnaire() {
    return JsonFactory.builder().streamReadConstraints(limits(20, 100_000, 1_000, 2_000)).build();
  }

  private static StreamReadConstraints limits(int depth, int text, int name, int tokens) {
    return StreamReadConstraints.builder()
        .maxNestingDepth(depth)
        .maxStringLength(text)
        .maxNameLength(name)
        .maxNumberLength(DIGITS)
        .maxTokenCount(tokens)
        .build();
  }

  /** Without a symbol table for names: untrusted input chooses them and could flood it. */
  private static JsonFactory namesNotKept(StreamReadConstraints limits) {
    return JsonFactory.builder()
        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .streamReadConstraints(limits)
        .build();
  }

  /**
   * With a symbol table for names, whose size the library limits: only this byte parser reports
   * byte offsets.
   */
  private static JsonFactory namesOnce(StreamReadConstraints limits) {
    return JsonFactory.builder()
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .streamReadConstraints(limits)
        .build();
  }

  private static JsonFactory ownFile(int tokens) {
    return namesNotKept(limits(20, 20_000_000, 50_000, tokens))
        .rebuild()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .build();
  }
}
