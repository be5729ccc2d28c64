package org.cramptriage.assess.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cramptriage.RandomSheets;
import org.cramptriage.SharedTriage;
import org.cramptriage.pack.RulePack;
import org.cramptriage.questionnaire.CodedSheet;
import org.cramptriage.questionnaire.RawAnswer;
import org.junit.jupiter.api.Test;

/** Who writes the name of a medicine has answered which one it is, and no more than that. */
class ImpliedByNamesTest {

  private static final RulePack PACK = SharedTriage.standard().rules();
  private static final String LIST = "medication.list";
  private static final String OTHER = "medication.other-kind";
  private static final String ROUTE = "medication.estrogen-route";
  private static final String BONES = "medication.bone-medicine";

  private static RawAnswer several(String... texts) {
    return new RawAnswer.Several(
        List.of(texts).stream().map(text -> (RawAnswer) new RawAnswer.Text(text)).toList());
  }

  /** The codes of an item, with "unknown" for a rest that is not known. */
  private static List<String> said(String item, Map<String, RawAnswer> answers, String... names) {
    Map<String, RawAnswer> all = new TreeMap<>(answers);
    all.put("medication.names", several(names));
    CodedSheet sheet = new CodedSheet(PACK.catalogue());
    sheet.fill(new RandomSheets(PACK, 0).sheet(all));
    new MedicineNames(PACK, PACK.vocabulary()::read).into(sheet, () -> {});
    int place = PACK.catalogue().item(item).position();
    boolean answered = sheet.state(place) == CodedSheet.ANSWERED;
    List<String> said = new ArrayList<>(answered ? sheet.codes(place, -1L) : List.of());
    if (sheet.isUnknown(place)) {
      said.add("unknown");
    }
    return said;
  }

  private static final Map<String, RawAnswer> NONE_TICKED = Map.of(LIST, several("none"));

  @Test
  void namesThatAloneMakeTheQuestionDueAnswerIt() {
    assertThat(said(OTHER, NONE_TICKED, "venlafaxine 75", "Jardiance"))
        .containsExactly("snri", "sglt2-inhibitor");
    assertThat(said(OTHER, NONE_TICKED, "paracetamol")).containsExactly("another");
    assertThat(said("medication.lithium-or-digoxin", NONE_TICKED, "lithium carbonate"))
        .containsExactly("lithium");
    assertThat(said("medication.ciclosporin-macrolide-azole", NONE_TICKED, "fluconazole", "neoral"))
        .containsExactly("ciclosporin", "azole");
    assertThat(said(BONES, NONE_TICKED, "forsteo")).containsExactly("teriparatide");
    assertThat(said(ROUTE, NONE_TICKED, "evorel 50 patches")).containsExactly("patch-or-gel");
  }

  @Test
  void whereMoreMayBeTakenTheRestStaysUnknown() {
    assertThat(said(OTHER, Map.of(), "metformin")).containsExactly("metformin", "unknown");
    assertThat(said(OTHER, Map.of(LIST, several("other")), "metformin"))
        .containsExactly("metformin", "unknown");
    assertThat(said(OTHER, NONE_TICKED, "metformin", "qwertzin"))
        .containsExactly("metformin", "unknown");
    assertThat(said(BONES, Map.of(LIST, several("raloxifene-teriparatide")), "teriparatide"))
        .containsExactly("teriparatide", "unknown");
    assertThat(said(BONES, NONE_TICKED, "teriparatide", "tymlos"))
        .containsExactly("teriparatide", "unknown");
  }

  @Test
  void aNameThatIsNotExactAnswersNothing() {
    assertThat(said(OTHER, NONE_TICKED, "venlafaxone")).isEmpty();
    assertThat(said(OTHER, NONE_TICKED, "tacrolimus ointment")).isEmpty();
    assertThat(said(OTHER, NONE_TICKED, "not metformin")).isEmpty();
    assertThat(said(ROUTE, NONE_TICKED, "estradiol")).isEmpty();
    assertThat(said(ROUTE, NONE_TICKED, "premarin")).isEmpty();
  }

  @Test
  void aChoiceIsFilledInOnlyWhereAllNamesAgree() {
    assertThat(said(ROUTE, NONE_TICKED, "evorel", "femoston")).isEmpty();
    assertThat(said(ROUTE, NONE_TICKED, "evorel", "premarin")).isEmpty();
    assertThat(said(ROUTE, Map.of(), "evorel")).isEmpty();
    assertThat(said(ROUTE, Map.of(LIST, several("estrogen-hrt")), "evorel"))
        .containsExactly("patch-or-gel");
  }

  @Test
  void whatThePersonAnsweredStays() {
    Map<String, RawAnswer> tablet =
        Map.of(LIST, several("estrogen-hrt"), ROUTE, new RawAnswer.Text("tablet"));
    assertThat(said(ROUTE, tablet, "evorel")).containsExactly("tablet");
    Map<String, RawAnswer> insulin = Map.of(LIST, several("other"), OTHER, several("insulin"));
    assertThat(said(OTHER, insulin, "metformin")).containsExactly("insulin", "metformin");
  }

  @Test
  void aKindOfAnotherClassIsFilledInWithoutAWarning() {
    Map<String, RawAnswer> answers = new TreeMap<>(NONE_TICKED);
    assertThat(said(OTHER, answers, "clopidogrel")).containsExactly("antiplatelet");
    assertThat(said(LIST, answers, "clopidogrel")).containsExactly("anticoagulant");
    answers.put("medication.names", several("clopidogrel"));
    assertThat(SharedTriage.standard().assess(RandomSheets.of(answers)).warnings())
        .noneMatch(warning -> warning.item().equals(OTHER));
  }
}
