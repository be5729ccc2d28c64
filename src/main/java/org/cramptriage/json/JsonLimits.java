package org.cramptriage.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;

/**
 * The factories with which this program reads JSON, one for each source, so that hostile input is
 * refused before it fills the memory or the stack. A number has at most {@value #DIGITS} characters
 * in all of them. Reading throws {@link java.io.IOException} where a limit is exceeded.
 */
public final class JsonLimits {

  private static final int DIGITS = 100;
  private static final int ANY = 0;

  /** Files of questionnaires: few levels, texts of a person. A name that occurs twice passes. */
  public static final JsonFactory QUESTIONNAIRES = namesNotKept(limits(20, 100_000, 1_000, ANY));

  /**
   * One questionnaire: it has some hundred values, and one of a million is there to fill the
   * memory.
   */
  public static final JsonFactory QUESTIONNAIRE = namesNotKept(limits(20, 100_000, 1_000, 20_000));

  /**
   * FHIR resources, and the CDS Hooks calls that carry them. A name that occurs twice in one object
   * is refused.
   */
  public static final JsonFactory FHIR = namesOnce(limits(100, 2_000_000, 1_000, ANY));

  /** One FHIR resource: it has some thousand tokens. */
  public static final JsonFactory FHIR_RESOURCE = namesOnce(limits(100, 2_000_000, 1_000, 200_000));

  /** The body of any request, before it is known what it is. A name that occurs twice passes. */
  public static final JsonFactory REQUEST = namesNotKept(limits(100, 2_000_000, 1_000, ANY));

  /** What a clinician decided in the review report. A name that occurs twice is refused. */
  public static final JsonFactory DECISIONS = namesOnce(limits(20, 1_000_000, 1_000, ANY));

  /** What this program wrote: checkpoints, rejects. A name that occurs twice is refused. */
  public static final JsonFactory OWN = ownFile(ANY);

  /** One line of a rejects file, or a record that is about to become one. */
  public static final JsonFactory OWN_RECORD = ownFile(20_000);

  private JsonLimits() {}

  /**
   * A factory for one thread that reads ordinary questionnaires only. They have fewer tokens than
   * {@link #QUESTIONNAIRE} allows; whoever reads the rest with that decides and explains.
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

  /** Without a table of names: strangers choose them, and could flood it. */
  private static JsonFactory namesNotKept(StreamReadConstraints limits) {
    return JsonFactory.builder()
        .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .streamReadConstraints(limits)
        .build();
  }

  /**
   * With a table of names, which the library bounds: only such a parser of bytes knows at which
   * byte it is.
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
