package org.cramptriage.assess.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.cramptriage.assess.ChartNotes;
import org.cramptriage.assess.ChartSource;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.policy.Role;
import org.cramptriage.questionnaire.Answer;
import org.cramptriage.questionnaire.AnswerCheck;
import org.cramptriage.questionnaire.AnswerSheet;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.ItemType;
import org.cramptriage.questionnaire.Problem;
import org.cramptriage.questionnaire.Questionnaire;
import org.cramptriage.questionnaire.RawAnswer;
import org.cramptriage.questionnaire.Warning;

/**
 * Merges the chart with the person's answers. The person's answer always takes precedence; the
 * chart only fills in missing answers. A list that it fills in stays partly unknown, since a chart
 * may be incomplete.
 */
public final class ChartMerge {

  private final RulePack pack;
  private final Questionnaire given;
  private final AnswerSheet sheet;
  private final Map<String, RawAnswer> filled;
  private final Map<String, RawAnswer> believed = new LinkedHashMap<>();
  private final List<Warning> warnings;
  private final List<ChartNotes.Entry> prefilled = new ArrayList<>();
  private final List<ChartNotes.Entry> conflicts = new ArrayList<>();

  private ChartMerge(RulePack pack, Questionnaire given) {
    this.pack = pack;
    this.given = given;
    this.sheet = AnswerCheck.check(pack.catalogue(), given).sheet();
    this.filled = new LinkedHashMap<>(given.answers());
    this.warnings = new ArrayList<>(given.warnings());
  }

  /**
   * Merges the chart with the answers.
   *
   * @param given what the person answered
   * @param chart the chart of the same person
   * @throws org.cramptriage.questionnaire.InvalidQuestionnaireException with every reason, if an
   *     answer of the person does not fit the catalogue
   */
  public static ChartedQuestionnaire of(RulePack pack, Questionnaire given, ChartData chart) {
    ChartMerge merge = new ChartMerge(pack, given);
    merge.warnings.addAll(chart.warnings());
    for (Item item : pack.catalogue().items()) {
      Map<String, List<ChartSource>> says = new LinkedHashMap<>();
      for (ChartStatement one : chart.statements()) {
        if (one.item().equals(item.id())) {
          says.computeIfAbsent(one.value(), v -> new ArrayList<>()).add(one.source());
        }
      }
      if (!says.isEmpty()) {
        merge.item(item, says);
      }
    }
    return merge.merged();
  }

  private void item(Item item, Map<String, List<ChartSource>> says) {
    if (item.type() == ItemType.MULTI_CHOICE) {
      list(item, says);
    } else if (says.size() > 1) {
      String all = String.join(", ", says.keySet());
      warn(item, "the chart says more than one thing (" + all + "); none was taken");
    } else if (!item.id().equals(pack.item(Role.PREGNANCY_WEEKS)) || isPregnant()) {
      single(item, says);
    }
  }

  /** Weeks are used only together with a pregnancy in the answers to be assessed. */
  private boolean isPregnant() {
    return new RawAnswer.Text("pregnant").equals(filled.get(pack.item(Role.PREGNANCY)));
  }

  private void single(Item item, Map<String, List<ChartSource>> says) {
    String value = says.keySet().iterator().next();
    List<ChartSource> sources = says.getOrDefault(value, List.of());
    String said = said(sheet.get(item.id()).orElse(Answer.UNKNOWN));
    if (said.isEmpty()) {
      filled.put(item.id(), raw(item, value));
      took(item, value, List.of(), sources);
    } else if (!said.equals(value) && !said.equals("undisclosed")) {
      believed.put(item.id(), raw(item, value));
      differs(item, value, List.of(said), sources);
    }
  }

  private static String said(Answer answer) {
    if (answer instanceof Answer.Quantity number) {
      return number.value().toPlainString();
    }
    return answer instanceof Answer.Code code ? code.code() : "";
  }

  private static RawAnswer raw(Item item, String value) {
    return item.type() == ItemType.CHOICE
        ? new RawAnswer.Text(value)
        : new RawAnswer.Numeral(new BigDecimal(value));
  }

  private void list(Item item, Map<String, List<ChartSource>> says) {
    Answer answer = sheet.get(item.id()).orElse(Answer.UNKNOWN);
    SaidMedicines named = SaidMedicines.of(pack, sheet, item);
    Set<String> said = new LinkedHashSet<>(named.classes());
    boolean open = !(answer instanceof Answer.Codes) || named.partlyUnknown();
    if (answer instanceof Answer.Codes codes) {
      said.addAll(codes.ticked());
      open |= codes.alsoUnknown();
    }
    if (said.size() > 1) {
      said.remove(Item.NONE);
    }
    Set<String> taken = new LinkedHashSet<>(ticked(answer));
    Set<String> denied = new LinkedHashSet<>();
    for (Map.Entry<String, List<ChartSource>> one : says.entrySet()) {
      if (said.contains(one.getKey())) {
        continue;
      }
      if (open || mayBe(item, said, one.getKey())) {
        taken.add(one.getKey());
        took(item, one.getKey(), List.copyOf(said), one.getValue());
      } else {
        denied.add(one.getKey());
        differs(item, one.getKey(), List.copyOf(said), one.getValue());
      }
    }
    boolean unknown = !(answer instanceof Answer.Codes codes) || codes.alsoUnknown();
    fill(item, taken, unknown, denied);
  }

  private void fill(Item item, Set<String> taken, boolean unknown, Set<String> denied) {
    if (!taken.isEmpty()) {
      filled.put(item.id(), several(taken, unknown));
    }
    if (!denied.isEmpty()) {
      Set<String> all = new LinkedHashSet<>(taken);
      all.remove(Item.NONE);
      all.addAll(denied);
      believed.put(item.id(), several(all, unknown));
    }
  }

  private static List<String> ticked(Answer answer) {
    return answer instanceof Answer.Codes codes ? codes.ticked() : List.of();
  }

  /** Whether the person named a broader kind that may include this one. */
  private static boolean mayBe(Item item, Set<String> said, String code) {
    return said.stream().anyMatch(s -> item.mayBe().getOrDefault(s, Set.of()).contains(code));
  }

  private static RawAnswer several(Collection<String> codes, boolean unknown) {
    Stream<String> more = unknown ? Stream.of(Item.UNKNOWN) : Stream.empty();
    Stream<String> all = Stream.concat(codes.stream(), more);
    return new RawAnswer.Several(all.<RawAnswer>map(code -> new RawAnswer.Text(code)).toList());
  }

  private void took(Item item, String value, List<String> said, List<ChartSource> sources) {
    prefilled.add(new ChartNotes.Entry(item.id(), value, said, sources));
    warn(item, "\"" + shown(item, value) + "\" was taken from the chart; check it with the person");
  }

  private void differs(Item item, String value, List<String> said, List<ChartSource> sources) {
    conflicts.add(new ChartNotes.Entry(item.id(), value, said, sources));
    String answered = String.join(", ", said.stream().map(s -> shown(item, s)).toList());
    warn(
        item,
        "the chart says \"%s\", the person answered \"%s\": the answer stands; clear this up"
            .formatted(shown(item, value), answered));
  }

  private static String shown(Item item, String value) {
    Item.Unit unit = item.unit();
    return unit == null ? item.label(value) : value + " " + unit.label();
  }

  private void warn(Item item, String text) {
    warnings.add(new Warning(item.id(), Problem.oneLine(text, 500)));
  }

  private ChartedQuestionnaire merged() {
    Questionnaire questionnaire = new Questionnaire(given.id(), filled, warnings);
    return new ChartedQuestionnaire(
        questionnaire, otherwise(), new ChartNotes(prefilled, conflicts));
  }

  /**
   * All combinations in which the chart could be right. The codes of lists are included in all of
   * them, since an additional code can only make more rules hold; each of the other statements may
   * be right or wrong.
   */
  private List<Questionnaire> otherwise() {
    Map<String, RawAnswer> lists = new LinkedHashMap<>(filled);
    List<String> singles = new ArrayList<>();
    believed.forEach(
        (item, answer) -> {
          if (answer instanceof RawAnswer.Several) {
            lists.put(item, answer);
          } else {
            singles.add(item);
          }
        });
    List<Questionnaire> all = new ArrayList<>();
    for (int some = 0; some < 1 << singles.size(); some++) {
      Map<String, RawAnswer> answers = new LinkedHashMap<>(lists);
      for (int i = 0; i < singles.size(); i++) {
        if ((some >> i & 1) == 1) {
          answers.put(singles.get(i), believed.getOrDefault(singles.get(i), UNASKED));
        }
      }
      if (!answers.equals(filled)) {
        all.add(new Questionnaire(given.id(), answers, List.of()));
      }
    }
    return all;
  }

  private static final RawAnswer UNASKED = new RawAnswer.Absent();
}
