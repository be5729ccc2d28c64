package org.cramptriage.pack.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the ledger comes to: who is enough, for how long, and what is said of every odd line. */
class SignOffTest {

  private static final String NOW = "sha256:" + "a".repeat(64);
  private static final String BEFORE = "sha256:" + "b".repeat(64);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
  private static final LocalDate DUE = LocalDate.of(2027, 3, 31);
  private static final String RULE = "RF-030";
  private static final String EMERGENCY = "RF-001";
  private static final String DATED = "RF-002";

  private static final Map<String, Signer> SIGNERS =
      Map.of(
          "j.doe", new Signer("j.doe", "Jane Doe", "general practitioner", true, List.of()),
          "a.roe", new Signer("a.roe", "Ann Roe", "angiologist", true, List.of("red-flags")),
          "e.lee", new Signer("e.lee", "Eve Lee", "engineer", false, List.of("all")));

  private final List<String> lines = new ArrayList<>();

  private SignOff signOff() {
    List<String> malformed = new ArrayList<>();
    Ledger ledger = Ledger.parse(String.join("\n", lines), (line, wrong) -> malformed.add(wrong));
    assertThat(malformed).isEmpty();
    return new SignOff(
        ledger,
        SIGNERS,
        List.of(
            new Subject(RULE, NOW, "advice/x/x.drl", 1, false, null),
            new Subject(EMERGENCY, NOW, "red-flags/x/x.drl", 2, false, null),
            new Subject(DATED, NOW, "advice/x/x.drl", 1, false, DUE)));
  }

  private SignOffTest line(String rule, String hash, String verdict, String signer, String date) {
    String comment = verdict.equals("change") ? "Say how." : "";
    lines.add(
        String.join(
            " | ", date, rule, hash, verdict, signer, "Name", "role", "not asked", comment));
    return this;
  }

  private SignOffTest approved(String rule, String signer) {
    return line(rule, NOW, "approve", signer, "2026-11-01");
  }

  private State state(String rule) {
    return signOff().status(rule, DAY).state();
  }

  private List<SignOff.Remark> remarks() {
    return signOff().remarks(DAY);
  }

  private SignOff.Remark remark(SignOff.Kind kind) {
    assertThat(remarks()).extracting(SignOff.Remark::kind).contains(kind);
    return remarks().stream().filter(r -> r.kind() == kind).findFirst().orElseThrow();
  }

  // States.

  @Test
  void aRuleThatNobodyReadIsUnsigned() {
    assertThat(state(RULE)).isEqualTo(State.UNSIGNED);
    line(RULE, NOW, "not my field", "j.doe", "2026-11-01");
    assertThat(state(RULE)).isEqualTo(State.UNSIGNED);
    assertThat(remarks()).isEmpty();
  }

  @Test
  void oneClinicianIsEnoughForARule() {
    assertThat(approved(RULE, "j.doe").state(RULE)).isEqualTo(State.SIGNED);
    assertThat(remarks()).isEmpty();
  }

  @Test
  void anEmergencyNeedsTwo() {
    approved(EMERGENCY, "j.doe");
    assertThat(signOff().status(EMERGENCY, DAY))
        .satisfies(s -> assertThat(s.state()).isEqualTo(State.PARTLY_SIGNED))
        .satisfies(s -> assertThat(s.why()).contains("1 more signature"));
    assertThat(approved(EMERGENCY, "a.roe").state(EMERGENCY)).isEqualTo(State.SIGNED);
  }

  @Test
  void theSameSignerTwiceIsOne() {
    approved(EMERGENCY, "j.doe").approved(EMERGENCY, "j.doe");
    assertThat(state(EMERGENCY)).isEqualTo(State.PARTLY_SIGNED);
  }

  @Test
  void aChangedRuleLosesItsSignature() {
    line(RULE, BEFORE, "approve", "j.doe", "2026-11-01");
    assertThat(state(RULE)).isEqualTo(State.VOID);
    assertThat(approved(RULE, "a.roe").state(RULE)).isEqualTo(State.SIGNED);
    assertThat(remarks()).as("what another signature has made good").isEmpty();
  }

  @Test
  void anObjectionStandsUntilItsSignerTakesItBack() {
    approved(RULE, "j.doe").line(RULE, NOW, "change", "a.roe", "2026-11-02");
    assertThat(signOff().status(RULE, DAY))
        .satisfies(s -> assertThat(s.state()).isEqualTo(State.OBJECTED))
        .satisfies(s -> assertThat(s.why()).contains("change", "Say how."));
    assertThat(approved(RULE, "a.roe").state(RULE)).isEqualTo(State.SIGNED);
  }

  @Test
  void aSignatureExpiresWithItsEvidence() {
    approved(DATED, "j.doe");
    assertThat(signOff().status(DATED, DUE).state()).isEqualTo(State.SIGNED);
    assertThat(signOff().status(DATED, DUE.plusDays(1)).state()).isEqualTo(State.EXPIRED);
    assertThat(signOff().status(DATED).review().until()).isEqualTo(DUE.toString());
  }

  @Test
  void aSignatureWithoutDatedEvidenceIsGoodForAYearAndMayBeRenewed() {
    line(RULE, NOW, "approve", "j.doe", "2025-11-20");
    assertThat(state(RULE)).isEqualTo(State.EXPIRED);
    line(RULE, NOW, "approve", "j.doe", "2026-11-20");
    assertThat(state(RULE)).isEqualTo(State.SIGNED);
    assertThat(remarks()).isEmpty();
  }

  @Test
  void onlyAClinicianReleasesAndOnlyThisVeryPack() {
    line(Decision.PACK, NOW, "release", "e.lee", "2026-11-01");
    assertThat(signOff().release(NOW, DAY)).isEmpty();
    assertThat(remark(SignOff.Kind.NO_CLINICIAN).text()).contains("release");
    line(Decision.PACK, NOW, "release", "j.doe", "2026-11-01");
    assertThat(signOff().release(NOW, DAY)).isPresent();
    assertThat(signOff().release(BEFORE, DAY)).isEmpty();
    assertThat(signOff().release(NOW, DAY.minusYears(1))).isEmpty();
  }

  // Remarks.

  @Test
  void everyOddLineHasItsOwnMessage() {
    line("RF-999", NOW, "approve", "j.doe", "2026-11-01");
    line(RULE, BEFORE, "approve", "j.doe", "2026-11-01");
    line(RULE, BEFORE, "approve", "n.one", "2026-11-01");
    line(RULE, BEFORE, "approve", "e.lee", "2026-11-01");
    approved(EMERGENCY, "a.roe").approved(EMERGENCY, "a.roe");
    line(DATED, NOW, "approve", "j.doe", "2026-12-24");
    List<SignOff.Remark> all = new ArrayList<>(remarks());
    all.addAll(signOff().remarks(DUE.plusDays(1)));
    Map<SignOff.Kind, String> texts = new LinkedHashMap<>();
    all.forEach(r -> texts.putIfAbsent(r.kind(), r.text()));
    assertThat(texts.keySet()).containsExactlyInAnyOrder(SignOff.Kind.values());
    assertThat(texts.values()).doesNotHaveDuplicates();
    assertThat(all)
        .allSatisfy(r -> assertThat(r.toString()).startsWith("review/signoffs.txt:" + r.line()));
  }

  @Test
  void anUnknownRuleIsNamed() {
    line("RF-999", NOW, "approve", "j.doe", "2026-11-01");
    assertThat(remark(SignOff.Kind.UNKNOWN_RULE).toString())
        .startsWith("review/signoffs.txt:1: RF-999: there is no such rule");
  }

  @Test
  void theSoleAuthorIsToldSo() {
    approved(EMERGENCY, "a.roe");
    assertThat(remark(SignOff.Kind.SOLE_AUTHOR).text()).contains("only signer");
    assertThat(approved(EMERGENCY, "j.doe").remarks()).isEmpty();
    assertThat(state(EMERGENCY)).isEqualTo(State.SIGNED);
  }

  @Test
  void aDuplicateNamesTheLineBefore() {
    approved(RULE, "j.doe").approved(DATED, "j.doe").approved(RULE, "j.doe");
    assertThat(remark(SignOff.Kind.DUPLICATE))
        .satisfies(r -> assertThat(r.line()).isEqualTo(3))
        .satisfies(r -> assertThat(r.text()).contains("line 1"));
  }

  @Test
  void aLaterLineOfTheSameSignerMakesAnOddOneHistory() {
    line(RULE, NOW, "approve", "e.lee", "2026-11-01");
    assertThat(remarks()).hasSize(1);
    line(RULE, NOW, "not my field", "e.lee", "2026-11-02");
    assertThat(remarks()).isEmpty();
  }

  // Lines.

  @Test
  void everyLineReadsBackWhateverItsComment() {
    for (String comment :
        List.of(
            "",
            "=HYPERLINK(\"x\")",
            "a | b \\| c\\",
            "two\nlines",
            "Ärzte, 漢字, 🦵",
            "x".repeat(10_000))) {
      Decision decision = decision(comment);
      assertThat(decision.line()).doesNotContain("\n");
      assertThat(Decision.parse(decision.line())).isEqualTo(decision);
    }
    assertThat(Decision.parse(decision("  one\r\ntwo ").line()).comment()).isEqualTo("one\ntwo");
  }

  private static Decision decision(String comment) {
    return new Decision(
        DAY, RULE, NOW, DecisionKind.APPROVE, "j.doe", "J | D", "r", new Prediction(1, 2), comment);
  }

  @Test
  void everyMalformedLineSaysWhatIsWrong() {
    String good = decision("").line();
    Map<String, String> bad = new LinkedHashMap<>();
    bad.put("2026-11-21 | RF-030", "fields");
    bad.put(good.replace("2026-11-21", "21.11.2026"), "not a date");
    bad.put(good.replace("approve", "agree"), "not a decision");
    bad.put(good.replace("aaaa", "zz"), "hash");
    bad.put(good.replace("j.doe", "J. Doe"), "not an id");
    bad.put(good.replace("1 of 2", "3 of 2"), "3 of 2");
    bad.put(good.replace("1 of 2", "yes"), "expected \"2 of 2\"");
    bad.put(good.replace("approve", "change"), "needs a comment");
    bad.put(good.replace("approve", "release"), "PACK");
    bad.put(good.replace("J \\| D", " "), "name or role");
    bad.forEach(
        (line, words) ->
            assertThatThrownBy(() -> Decision.parse(line))
                .as(line)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words));
  }
}
