package org.cramptriage.spark;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cramptriage.questionnaire.AnswersJson;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.CsvQuestionnaires;
import org.cramptriage.questionnaire.InvalidQuestionnaireException;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.questionnaire.Reading;
import org.jspecify.annotations.Nullable;

/** Answers as texts by link id: each is read as a cell of CSV would be. */
final class TextAnswers {

  private TextAnswers() {}

  /** Writes them as a JSON object; where one does not fit, all as texts, so that it is refused. */
  static void write(JsonGenerator json, Map<String, String> given, Catalogue catalogue)
      throws IOException {
    Map<String, String> texts = new TreeMap<>();
    given.forEach((item, text) -> texts.put(item, text == null ? "" : text));
    Questionnaire read = texts.isEmpty() ? null : read(texts, catalogue);
    if (read != null) {
      AnswersJson.write(json, read.answers());
      return;
    }
    json.writeStartObject();
    for (Map.Entry<String, String> text : texts.entrySet()) {
      json.writeStringField(text.getKey(), text.getValue());
    }
    json.writeEndObject();
  }

  private static @Nullable Questionnaire read(Map<String, String> texts, Catalogue catalogue) {
    try {
      Reading reading =
          CsvQuestionnaires.of(catalogue, List.copyOf(texts.keySet()))
              .read(List.copyOf(texts.values()), 1);
      return reading instanceof Reading.Read whole && allFit(whole.questionnaire())
          ? whole.questionnaire()
          : null;
    } catch (InvalidQuestionnaireException e) {
      return null; // An unknown item: the reader of records says so.
    }
  }

  private static boolean allFit(Questionnaire questionnaire) {
    return questionnaire.answers().values().stream().noneMatch(RawAnswer.Foreign.class::isInstance);
  }
}
