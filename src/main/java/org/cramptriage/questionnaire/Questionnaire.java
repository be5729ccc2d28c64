package org.cramptriage.questionnaire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A filled-in questionnaire as it came in: well-formed, but not yet checked against the catalogue.
 *
 * @param id the record's id
 * @param answers the answers by link id, in the order in which they were written
 * @param warnings oddities of the record's form, such as a field that is ignored
 */
public record Questionnaire(RecordId id, Map<String, RawAnswer> answers, List<Warning> warnings) {

  /** Defensive copies. */
  public Questionnaire {
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    warnings = List.copyOf(warnings);
  }

  /**
   * Reads one questionnaire in native JSON.
   *
   * @param json an object with {@code id} (optional) and {@code answers}
   * @throws InvalidQuestionnaireException with every reason, if the text is not such an object
   */
  public static Questionnaire fromJson(String json) {
    return JsonQuestionnaires.readOne(json);
  }

  /** The questionnaire as native JSON, which {@link #fromJson} reads. */
  public String toJson() {
    return AnswersJson.of(this);
  }
}
