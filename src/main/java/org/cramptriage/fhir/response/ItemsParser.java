package org.cramptriage.fhir.response;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cramptriage.questionnaire.ItemType;
import org.cramptriage.questionnaire.RawAnswer;
import org.jspecify.annotations.Nullable;

/** Reads the nested items of one response and collects the answers. */
final class ItemsParser {

  private static final Set<String> ITEM = Set.of("linkId", "definition", "text", "answer", "item");
  private static final String BOTH = "has both a value and a data-absent-reason; keep one";
  private static final Set<String> ANSWER = answerElements();

  private final ElementReader fields;
  private final AnswerValueReader values;
  private final AnswerDecoder decoder;
  private final Refusals refusals;
  private final FormCatalogue form;
  private final Map<String, RawAnswer> single = new LinkedHashMap<>();
  private final Map<String, List<RawAnswer>> several = new LinkedHashMap<>();

  ItemsParser(JsonParser json, ElementReader fields, Refusals refusals, FormCatalogue form) {
    this.fields = fields;
    this.values = new AnswerValueReader(json, fields, refusals);
    this.decoder = new AnswerDecoder(refusals);
    this.refusals = refusals;
    this.form = form;
  }

  private static Set<String> answerElements() {
    Set<String> known = new java.util.HashSet<>(AnswerValueReader.KINDS);
    known.add("item");
    return Set.copyOf(known);
  }

  /** Reads {@code item}, an array. */
  void items(ElementPath parent) throws IOException {
    fields.array(parent, "item", this::item);
  }

  private void item(ElementPath place) throws IOException {
    List<GivenAnswer> given = new ArrayList<>(1);
    @Nullable String[] found = new String[2];
    boolean read =
        fields.object(
            place,
            field -> {
              switch (field) {
                case "linkId" -> found[0] = fields.text(place.element(field));
                case "answer" -> fields.array(place, field, at -> given.add(answer(at)));
                case "item" -> items(place);
                case "extension" ->
                    found[1] = values.absences().absence(place.element(field), field, found[1]);
                default -> fields.skip(place, field, ITEM);
              }
            });
    if (!read) {
      return;
    }
    if (found[1] != null && given.isEmpty()) {
      given.add(new GivenAnswer(place, "", new AnswerValue.Missing(found[1])));
    } else if (found[1] != null && given.stream().anyMatch(GivenAnswer::isGiven)) {
      refusals.add(place, found[0] == null ? "" : found[0], "", BOTH);
    }
    if (found[0] == null) {
      refusals.add(place.element("linkId"), "", "", "the link id is missing");
    } else if (!given.isEmpty()) {
      answered(place, found[0], given);
    }
  }

  /** The parts of an answer read so far. */
  private static final class Draft {
    private @Nullable String field;
    private @Nullable AnswerValue value;
    private @Nullable String absent;
  }

  private GivenAnswer answer(ElementPath place) throws IOException {
    Draft draft = new Draft();
    fields.object(place, field -> part(place, field, draft));
    AnswerValue value = draft.value;
    String field = draft.field == null ? "" : draft.field;
    if (value == null) {
      return new GivenAnswer(
          place, "", new AnswerValue.Missing(draft.absent == null ? "" : draft.absent));
    }
    if (draft.absent != null) {
      refusals.add(place, "", "", BOTH);
      return new GivenAnswer(place, field, new AnswerValue.Unfit());
    }
    return new GivenAnswer(place, field, value);
  }

  private void part(ElementPath place, String field, Draft draft) throws IOException {
    ElementPath here = place.element(field);
    if (AnswerValueReader.KINDS.contains(field)) {
      if (draft.field != null) {
        refusals.add(here, "", "", "an answer has one value; this one also has " + draft.field);
      }
      AnswerValue value = values.value(here, field);
      draft.value = draft.field == null ? value : new AnswerValue.Unfit();
      draft.field = field;
    } else if (field.equals("item")) {
      items(place);
    } else if (field.equals("extension") || isCompanion(field)) {
      draft.absent = values.absences().absence(here, field, draft.absent);
    } else {
      fields.skip(place, field, ANSWER);
    }
  }

  private static boolean isCompanion(String field) {
    return field.startsWith("_value") && AnswerValueReader.PRIMITIVES.contains(field.substring(1));
  }

  private void answered(ElementPath place, String linkId, List<GivenAnswer> given) {
    ItemOnForm item = form.find(linkId);
    if (item == null) {
      refusals.add(place.element("linkId"), linkId, "", form.noSuchItem(linkId));
    } else if (item.item().type() == ItemType.MULTI_CHOICE
        || item.item().type() == ItemType.TEXT_LIST) {
      given.forEach(answer -> add(item, linkId, answer));
    } else if (given.size() > 1) {
      refusals.add(
          place.element("answer"), linkId, "", "takes one answer; " + given.size() + " were given");
    } else if (single.containsKey(linkId)) {
      refusals.add(place, linkId, "", "this item is answered twice; keep one answer");
    } else {
      RawAnswer answer = decoder.of(item, given.get(0));
      single.put(linkId, answer == null ? new RawAnswer.Absent() : answer);
    }
  }

  private void add(ItemOnForm item, String linkId, GivenAnswer given) {
    RawAnswer answer = decoder.of(item, given);
    if (answer != null && !(answer instanceof RawAnswer.Absent)) {
      several.computeIfAbsent(linkId, id -> new ArrayList<>()).add(answer);
    }
  }

  /** The answers by link id. */
  Map<String, RawAnswer> answers() {
    Map<String, RawAnswer> answers = new LinkedHashMap<>(single);
    several.forEach((item, values) -> answers.put(item, AnswerDecoder.several(values)));
    return answers;
  }
}
