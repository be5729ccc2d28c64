package org.cramptriage.cli.ask;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cramptriage.cli.assess.ReadableAssessment;
import org.cramptriage.cli.terminal.Dialogue;
import org.cramptriage.cli.terminal.Paragraphs;
import org.cramptriage.interview.Interview;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.Settings;
import org.cramptriage.pack.policy.Role;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.questionnaire.RawAnswer;

/** Conducts an interview on a terminal or through a pipe. */
final class AskConversation {

  private static final String KEYS = "[u I don't know, s skip, b back, w why, q stop]";

  private final RulePack pack;
  private final Interview interview;
  private final Dialogue dialogue;

  AskConversation(RulePack pack, Interview interview, Dialogue dialogue) {
    this.pack = pack;
    this.interview = interview;
    this.dialogue = dialogue;
  }

  /** Asks until the interview is over or the person stops. */
  void run() {
    say(
        "Questions about your leg cramps, the most important first. If you feel very unwell, do not"
            + " answer questions: get help now. This is not a medical device.");
    boolean goOn = true;
    Optional<Item> question = interview.question();
    while (goOn && question.isPresent()) {
      if (interview.isEmergency()) {
        call("This may be an emergency.");
        say(
            "Answer this only if you can do so at once: it could show that this is not an emergency.");
      }
      goOn = put(question.get());
      question = goOn ? interview.question() : Optional.empty();
    }
    end(goOn);
  }

  private void end(boolean asked) {
    if (interview.isEmergency()) {
      call("STOP HERE. This may be an emergency.");
    } else if (interview.isSettled()) {
      say("That is enough: no further answer can change how urgent it is.");
    } else if (asked) {
      say("Every question was asked once. What you do not know stays open in the result.");
    } else {
      say(
          "Stopped. Questions that were not asked stay open in the result; they never count as"
              + " \"no\".");
    }
  }

  private void call(String words) {
    Settings.Level level = pack.settings().levels().get(interview.assessment().urgency());
    if (level != null) {
      dialogue.say("\n" + "=".repeat(ReadableAssessment.WIDTH) + "\n");
      say(words + " " + level.howFast() + " " + level.where() + ".");
      dialogue.say("=".repeat(ReadableAssessment.WIDTH) + "\n");
    }
  }

  /** Asks a question until it is answered; false if the person wants to stop. */
  private boolean put(Item item) {
    Item now = item;
    show(now);
    while (true) {
      Optional<String> typed = dialogue.ask(">");
      if (typed.isEmpty()) {
        return false;
      }
      Reply reply = Reply.of(typed.get(), now, pack);
      if (reply instanceof Reply.Given given) {
        given.note().lines().forEach(this::say);
        interview.answer(now, given.answer());
        return true;
      }
      if (reply instanceof Reply.Unclear unclear) {
        say(unclear.advice());
      } else if (reply instanceof Reply.Wish wish) {
        switch (wish.kind()) {
          case QUIT -> {
            return false;
          }
          case SKIP -> {
            interview.answer(now, new RawAnswer.Absent());
            return true;
          }
          case WHY -> why(now);
          case BACK -> now = back(now);
        }
      }
    }
  }

  private Item back(Item now) {
    Optional<Item> before = interview.back();
    if (before.isEmpty()) {
      say("This is the first question.");
      return now;
    }
    show(before.get());
    return before.get();
  }

  private void show(Item item) {
    dialogue.say("\n");
    Item.Unit unit = item.unit();
    say(
        interview.count()
            + 1
            + ". "
            + item.question()
            + (unit == null ? "" : " (" + unit.label() + ")"));
    List<String> codes = item.type().isCoded() ? Reply.codes(item) : List.of();
    for (int i = 0; i < codes.size(); i++) {
      String number = String.format(Locale.ROOT, "%3d  ", i + 1);
      dialogue.say(
          new Paragraphs(ReadableAssessment.WIDTH)
              .wrapped(number, "     ", item.label(codes.get(i))));
    }
    say(how(item) + " " + KEYS);
  }

  private String how(Item item) {
    return switch (item.type()) {
      case BOOLEAN -> "y or n";
      case CHOICE -> "One number";
      case MULTI_CHOICE ->
          item.id().equals(pack.item(Role.MEDICINES))
              ? "Numbers separated by commas, or names of medicines"
              : "Numbers separated by commas";
      default -> "A number";
    };
  }

  private void why(Item item) {
    List<String> purpose = interview.purpose(item);
    say(
        purpose.isEmpty()
            ? "It helps to choose advice that is safe for you."
            : "It helps to tell whether this may be: " + String.join("; ", purpose) + ".");
  }

  private void say(String text) {
    dialogue.say(new Paragraphs(ReadableAssessment.WIDTH).wrapped("", "", text));
  }
}
