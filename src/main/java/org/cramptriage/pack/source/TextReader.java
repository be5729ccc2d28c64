package org.cramptriage.pack.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cramptriage.pack.model.Activity;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.TextKey;
import org.cramptriage.pack.model.TextTemplate;
import org.cramptriage.pack.model.Wording;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Spelling;
import org.cramptriage.terms.Audience;
import org.jspecify.annotations.Nullable;

/** Reads the entry of one rule in {@code texts.yaml}: its texts with the settings filled in. */
final class TextReader {

  private static final Pattern MARK = Pattern.compile("\\{(if\\b[^{}]*|/if|else\\b[^{}]*)}");
  private static final int MOST_WORDS = 25;

  private final String id;
  private final Yaml entry;
  private final Map<String, String> values;
  private final Catalogue catalogue;
  private final Map<TextKey, TextTemplate> templates = new EnumMap<>(TextKey.class);

  TextReader(String id, Yaml entry, Map<String, String> values, Catalogue catalogue) {
    this.id = id;
    this.entry = entry;
    this.values = values;
    this.catalogue = catalogue;
    entry.remember(id, "audience");
    for (TextKey key : TextKey.of(id)) {
      String source = entry.textOr(key.code(), "");
      entry.remember(id + " " + key.code(), key.code());
      if (MARK.matcher(source).find()) {
        templates.put(key, template(key.code(), source));
      }
    }
  }

  Yaml entry() {
    return entry;
  }

  /** A text that every rule of this kind has, with all its parts. */
  String of(String key) {
    return filled(key, entry.text(key));
  }

  /** A text, or empty. */
  String or(String key) {
    return filled(key, entry.textOr(key, ""));
  }

  private String filled(String key, String source) {
    for (Map.Entry<TextKey, TextTemplate> text : templates.entrySet()) {
      if (text.getKey().code().equals(key)) {
        return text.getValue().whole();
      }
    }
    return SettingsReader.filled(entry, key, source, values);
  }

  /** What the entry says besides the texts that every rule of its kind has. */
  Wording wording() {
    boolean tells = TextKey.of(id).contains(TextKey.TITLE);
    Set<Activity> does = tells ? activities("does") : Set.of();
    Set<Activity> forbids = tells ? activities("forbids") : Set.of();
    for (Activity activity : does) {
      if (forbids.contains(activity)) {
        entry.wrong("forbids", activity.code() + " is also in does; keep it in one of the two");
      }
    }
    Audience audience = id.startsWith("AD") ? audience(entry) : Audience.PEOPLE;
    return new Wording(brief(), does, forbids, audience, templates);
  }

  private String brief() {
    String key = TextKey.SHORT.code();
    if (!TextKey.of(id).contains(TextKey.SHORT) || !entry.has(key)) {
      return "";
    }
    String source = entry.text(key);
    int words = MARK.matcher(source).replaceAll("").strip().split("\\s+").length;
    if (words > MOST_WORDS) {
      entry.wrong(key, "has %d words; shorten it to %d".formatted(words, MOST_WORDS));
    }
    return filled(key, source);
  }

  private Set<Activity> activities(String key) {
    Set<Activity> activities = EnumSet.noneOf(Activity.class);
    for (String code : entry.texts(key)) {
      Optional<Activity> known =
          Arrays.stream(Activity.values()).filter(a -> a.code().equals(code)).findFirst();
      if (known.isEmpty()) {
        entry.wrong(key, noActivity(code));
      } else if (!activities.add(known.get())) {
        entry.wrong(key, "names " + code + " twice; keep one");
      }
    }
    return activities;
  }

  private static String noActivity(String code) {
    Set<String> known = new TreeSet<>();
    Arrays.stream(Activity.values()).map(Activity::code).forEach(known::add);
    return Spelling.nearest(code, known)
        .map(near -> code + " is not known; did you mean " + near + "?")
        .orElse(code + " is not known; known are " + String.join(", ", known));
  }

  /** Who an entry is for; people if it does not say. */
  static Audience audience(Yaml entry) {
    String code = entry.textOr("audience", Audience.PEOPLE.code());
    for (Audience audience : Audience.values()) {
      if (audience.code().equals(code)) {
        return audience;
      }
    }
    entry.wrong("audience", code + " is not known; write people or clinician");
    return Audience.PEOPLE;
  }

  private TextTemplate template(String key, String source) {
    TextConditionReader conditions =
        new TextConditionReader(catalogue, text -> entry.wrong(key, text));
    List<TextTemplate.Part> parts = new ArrayList<>();
    Matcher mark = MARK.matcher(source);
    String open = null;
    int from = 0;
    while (mark.find()) {
      part(key, conditions, open, source.substring(from, mark.start()), parts);
      from = mark.end();
      open = opened(key, open, mark.group(1));
    }
    if (open != null) {
      entry.wrong(key, "{if " + open + "} is never closed; write {/if} where the part ends");
    }
    part(key, conditions, null, source.substring(from), parts);
    TextTemplate template = new TextTemplate(parts);
    spaces(key, template);
    return template;
  }

  /** The condition of the part that is open after a mark. */
  private @Nullable String opened(String key, @Nullable String open, String mark) {
    if (mark.startsWith("else")) {
      entry.wrong(key, "{else} does not exist; write a second part with a condition of its own");
      return open;
    }
    if (mark.equals("/if")) {
      if (open == null) {
        entry.wrong(key, "{/if} closes nothing; write {if ...} where the part begins");
      }
      return null;
    }
    if (open != null) {
      entry.wrong(key, "{" + mark + "} stands inside another part; close that one first");
    }
    return mark.substring("if".length()).strip();
  }

  private void part(
      String key,
      TextConditionReader conditions,
      @Nullable String condition,
      String source,
      List<TextTemplate.Part> into) {
    String words = SettingsReader.filled(entry, key, source, values);
    if (condition != null) {
      Condition read = conditions.read(condition);
      if (words.isBlank()) {
        entry.wrong(key, "the part {if " + condition + "} is empty; write its words");
      }
      into.add(new TextTemplate.OnlyIf(read, condition, words));
    } else if (!words.isEmpty()) {
      into.add(new TextTemplate.Always(words));
    }
  }

  /** How a text may end after some of its parts. */
  private enum End {
    NOTHING,
    SPACE,
    WORD
  }

  /** Whichever parts are left out, the rest must be a text with single spaces between its words. */
  private void spaces(String key, TextTemplate template) {
    Set<End> ends = EnumSet.of(End.NOTHING);
    boolean single = true;
    for (TextTemplate.Part part : template.parts()) {
      String words = part.words();
      boolean starts = !words.isEmpty() && Character.isWhitespace(words.charAt(0));
      single &= !starts || ends.equals(EnumSet.of(End.WORD));
      if (part instanceof TextTemplate.Always) {
        ends.clear();
      }
      boolean space = !words.isEmpty() && Character.isWhitespace(words.charAt(words.length() - 1));
      ends.add(space ? End.SPACE : End.WORD);
    }
    if (ends.contains(End.NOTHING)) {
      entry.wrong(key, "is empty where every part is left out; keep words outside of {if ...}");
    } else if (!single || ends.contains(End.SPACE)) {
      entry.wrong(
          key,
          "has a space too many where a part is left out; write the space inside the part, as in"
              + " Words.{if item=code} More words.{/if} Words.");
    }
  }
}
