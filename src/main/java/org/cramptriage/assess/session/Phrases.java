package org.cramptriage.assess.session;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Function;
import org.cramptriage.assess.Assessment;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.questionnaire.Item;
import org.cramptriage.terms.Audience;
import org.cramptriage.terms.Urgency;

/** The parts of the output that do not depend on the person, as JSON. Thread-safe. */
final class Phrases {

  final byte[] id = utf8("{'id':");
  final byte[] urgency = utf8(",'urgency':");
  final byte[] atLeast = utf8(",'range':{'atLeast':");
  final byte[] atMost = utf8(",'atMost':");
  final byte[] settled = utf8("},'settled':true,'policy':[");
  final byte[] notSettled = utf8("},'settled':false,'policy':[");
  final byte[] recommendations = utf8("],'recommendations':[");
  final byte[] rank = utf8("{'rank':");
  final byte[] askFirst = utf8("],'askFirst':[");
  final byte[] endOfRecommendation = utf8("]}");
  final byte[] findings = utf8("],'findings':[");
  final byte[] withheld = utf8("],'withheld':[");
  final byte[] until = utf8("],'until':[");
  final byte[] endOfList = utf8("]}");
  final byte[] underReview = utf8("],'underReview':[");
  final byte[] unanswered = utf8("],'unanswered':[");
  final byte[] next = utf8("],'next':");
  final byte[] medicines = utf8(",'medicines':[");
  final byte[] written = utf8("{'written':");
  final byte[] readAs = utf8(",'readAs':");
  final byte[] classes = utf8(",'class':[");
  final byte[] exact = utf8("],'exact':true}");
  final byte[] inexact = utf8("],'exact':false}");
  final byte[] warnings = utf8("],'warnings':[");
  final byte[] warned = utf8("{'item':");
  final byte[] warning = utf8(",'text':");
  final byte[] none = utf8("null");
  final byte[] yes = utf8("true");
  final byte[] no = utf8("false");
  final byte[] unknown = json(Item.UNKNOWN);
  final byte[] notTold = json(Item.NOT_TOLD);
  final byte[] couldLowerTo = utf8(",'couldLowerTo':");
  final byte[] list = utf8("[");
  final byte[] endOfArray = utf8("]");
  final byte[] endOfObject = utf8("}");
  private final RulePack pack;
  final byte[] end;
  final byte[][] levels;
  final byte[][] itemId;
  final byte[][] because;
  final byte[][] ofBecause;
  final byte[][] open;
  final byte[][] question;
  final byte[][][] codes;
  final byte[][] ruleId;
  final byte[][] recommendation;
  final byte[][] ofRecommendation;
  final byte[][] finding;
  final byte[][] ofFinding;
  final byte[][] reason;
  final byte[][] heldBack;
  final byte[][] untilAnswered;
  final byte[][] weak;

  Phrases(RuleTable table) {
    RulePack pack = table.pack();
    this.pack = pack;
    end =
        fields(
            utf8("],'rules':{'version':"),
            json(pack.settings().version()),
            utf8(",'hash':"),
            json(pack.hashes().ofPack()),
            utf8("},'notice':"),
            json(pack.settings().notice()),
            utf8("}"));
    levels = Arrays.stream(Urgency.values()).map(u -> json(u.name())).toArray(byte[][]::new);
    Item[] items = pack.catalogue().items().toArray(Item[]::new);
    itemId = each(items, item -> json(item.id()));
    because = each(items, i -> fields(utf8("{'item':"), json(i.id()), utf8(",'answer':")));
    ofBecause = each(items, i -> fields(utf8(",'question':"), json(i.question()), utf8("}")));
    open = each(items, i -> fields(asked(i), utf8(",'couldRaiseTo':")));
    question = each(items, i -> fields(asked(i), utf8("}")));
    codes =
        Arrays.stream(items)
            .map(i -> each(i.choices().keySet().toArray(String[]::new), Phrases::json))
            .toArray(byte[][][]::new);
    Rule[] rules = pack.rules().toArray(Rule[]::new);
    ruleId = each(rules, rule -> json(rule.id()));
    recommendation = each(rules, rule -> recommendation(pack, rule, PersonTexts.WHOLE));
    ofRecommendation = each(rules, rule -> ofRecommendation(pack, rule));
    finding = each(rules, rule -> finding(rule, PersonTexts.WHOLE));
    ofFinding = each(rules, r -> fields(utf8(",'sources':"), sources(r), utf8(",'foldedUnder':")));
    reason = each(rules, rule -> reason(rule, PersonTexts.WHOLE));
    heldBack = each(rules, rule -> heldBack(rule, PersonTexts.WHOLE));
    untilAnswered = each(rules, rule -> untilAnswered(rule, PersonTexts.WHOLE));
    weak = each(rules, rule -> weak(rule, PersonTexts.WHOLE));
  }

  private static <T> byte[][] each(T[] all, Function<T, byte[]> phrase) {
    return Arrays.stream(all).map(phrase).toArray(byte[][]::new);
  }

  private static byte[] asked(Item item) {
    return fields(utf8("{'item':"), json(item.id()), utf8(",'question':"), json(item.question()));
  }

  static byte[] recommendation(RulePack pack, Rule rule, PersonTexts texts) {
    if (rule instanceof Rule.Advice a) {
      String kind = Report.kind(pack, a).code();
      return recommendation(a, kind, utf8("null"), texts.title(a), texts.text(a), texts);
    }
    if (rule instanceof Rule.Finding f && f.urgency() != Urgency.SELF_CARE) {
      String kind = Assessment.Kind.SEE_A_DOCTOR.code();
      byte[] level = json(f.urgency().name());
      return recommendation(f, kind, level, texts.title(f), texts.whatToDo(f), texts);
    }
    return new byte[0];
  }

  private static byte[] recommendation(
      Rule rule, String kind, byte[] urgency, String title, String text, PersonTexts texts) {
    String brief = texts.brief(rule);
    return fields(
        utf8(",'id':"),
        json(rule.id()),
        utf8(",'kind':"),
        json(kind),
        utf8(",'urgency':"),
        urgency,
        utf8(",'title':"),
        json(title),
        utf8(",'text':"),
        json(text),
        optional(",'short':", brief == null ? "" : brief),
        utf8(",'because':"));
  }

  /** A field that is left out where it has no value. */
  private static byte[] optional(String name, String value) {
    return value.isEmpty() ? new byte[0] : fields(utf8(name), json(value));
  }

  private static byte[] ofRecommendation(RulePack pack, Rule rule) {
    Assessment.RuleState state = Report.state(pack, rule);
    return fields(
        utf8(",'rule':{'hash':"),
        json(state.hash()),
        utf8(",'review':"),
        json(state.review()),
        optional(",'reviewBy':", state.reviewBy()),
        utf8("},'sources':"),
        sources(rule),
        utf8(",'folded':["));
  }

  private static byte[] sources(Rule rule) {
    StringBuilder list = new StringBuilder("[");
    for (String source : rule.header().sources()) {
      list.append(list.length() > 1 ? "," : "")
          .append(new String(json(source), StandardCharsets.UTF_8));
    }
    return list.append(']').toString().getBytes(StandardCharsets.UTF_8);
  }

  static byte[] finding(Rule rule, PersonTexts texts) {
    if (!(rule instanceof Rule.Finding f)) {
      return new byte[0];
    }
    return fields(
        utf8("{'id':"),
        json(f.id()),
        utf8(",'kind':"),
        json(f.kind().code()),
        utf8(",'urgency':"),
        json(f.urgency().name()),
        utf8(",'title':"),
        json(texts.title(f)),
        utf8(",'because':"));
  }

  static byte[] reason(Rule rule, PersonTexts texts) {
    String text = rule instanceof Rule.Contraindication c ? texts.because(c) : "";
    return fields(
        utf8("{'id':"), json(rule.id()), utf8(",'text':"), json(text), utf8(",'because':"));
  }

  static byte[] heldBack(Rule rule, PersonTexts texts) {
    return withheld(rule, "withheld", texts);
  }

  static byte[] untilAnswered(Rule rule, PersonTexts texts) {
    return withheld(rule, "withheld-until-answered", texts);
  }

  private static byte[] withheld(Rule rule, String state, PersonTexts texts) {
    String title = rule instanceof Rule.Advice a ? texts.title(a) : "";
    return fields(
        utf8("{'id':"),
        json(rule.id()),
        utf8(",'title':"),
        json(title),
        utf8(",'state':"),
        json(state),
        utf8(",'by':["));
  }

  byte[] weak(Rule rule, PersonTexts texts) {
    if (!(rule instanceof Rule.Advice a)) {
      return new byte[0];
    }
    return fields(
        utf8("{'id':"),
        json(a.id()),
        utf8(",'title':"),
        json(texts.title(a)),
        utf8(",'text':"),
        json(texts.text(a)),
        utf8(",'note':"),
        json(Report.note(pack, a)),
        optional(",'audience':", said(a.header().wording().audience())),
        utf8("}"));
  }

  private static String said(Audience audience) {
    return audience == Audience.PEOPLE ? "" : audience.code();
  }

  private static byte[] fields(byte[]... parts) {
    int size = Arrays.stream(parts).mapToInt(part -> part.length).sum();
    byte[] all = new byte[size];
    int at = 0;
    for (byte[] part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  private static byte[] json(String text) {
    String quoted = new String(JsonStringEncoder.getInstance().quoteAsString(text));
    return ('"' + quoted + '"').getBytes(StandardCharsets.UTF_8);
  }

  /** A JSON literal in which single quotes replace double quotes. */
  private static byte[] utf8(String phrase) {
    return phrase.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }
}
