package org.cramptriage.pack.load;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cramptriage.pack.ContentHash;
import org.cramptriage.pack.Lazy;
import org.cramptriage.pack.PackFiles;
import org.cramptriage.pack.RulePack;
import org.cramptriage.pack.Settings;
import org.cramptriage.pack.chart.ChartCodes;
import org.cramptriage.pack.evidence.Evidence;
import org.cramptriage.pack.fields.FactFields;
import org.cramptriage.pack.model.Condition;
import org.cramptriage.pack.model.Rule;
import org.cramptriage.pack.model.SkipLogic;
import org.cramptriage.pack.policy.Policies;
import org.cramptriage.pack.prepared.ValueReader;
import org.cramptriage.pack.prepared.ValueWriter;
import org.cramptriage.pack.signoff.Review;
import org.cramptriage.pack.source.VocabularyReader;
import org.cramptriage.pack.vocabulary.MedicineEntry;
import org.cramptriage.pack.vocabulary.MedicineVocabulary;
import org.cramptriage.pack.vocabulary.ReadingWords;
import org.cramptriage.questionnaire.Catalogue;
import org.cramptriage.questionnaire.Item;
import org.jspecify.annotations.Nullable;

/**
 * A checked pack in a compact form, so that a start needs no YAML, no DRL and no lint. The build
 * makes it from the files that it packages; the digest says from which. Evidence and vocabulary are
 * unpacked when they are first asked for.
 */
final class PreparedPack {

  private static final String BUILT_IN = "/org/cramptriage/rules/" + PackFiles.PREPARED;

  private final String digest;
  private final byte[] core;
  private final byte[] evidence;
  private final byte[] vocabulary;
  private final byte[] chartCodes;

  private PreparedPack(
      String digest, byte[] core, byte[] evidence, byte[] vocabulary, byte[] chartCodes) {
    this.digest = digest;
    this.core = core;
    this.evidence = evidence;
    this.vocabulary = vocabulary;
    this.chartCodes = chartCodes;
  }

  /** The digest of the files it was made from. */
  String digest() {
    return digest;
  }

  /** Prepares the pack in these files, if it passes every check. */
  static PreparedPack of(PackFiles files) {
    PackLoader.Loaded loaded = PackLoader.strictly(files);
    RulePack pack = loaded.dossier().pack();
    VocabularyReader.Read vocabulary = loaded.vocabulary();
    List<Object> core =
        List.of(
            pack.settings(),
            pack.policies(),
            List.copyOf(pack.catalogue().items()),
            pack.skipLogic().askWhen(),
            pack.fields().written(),
            List.copyOf(pack.rules()),
            pack.hashes().byRule(),
            pack.hashes().ofPack(),
            pack.reviews());
    return new PreparedPack(
        files.packaged().digest(),
        ValueWriter.bytes(core),
        ValueWriter.bytes(List.of(pack.evidence())),
        ValueWriter.bytes(List.of(vocabulary.entries(), vocabulary.words())),
        ValueWriter.bytes(List.of(vocabulary.chartCodes())));
  }

  /** The one that the build wrote. */
  static PreparedPack builtIn() {
    try (InputStream in = PreparedPack.class.getResourceAsStream(BUILT_IN)) {
      if (in == null) {
        throw new IllegalStateException("the build did not prepare the built-in rule pack");
      }
      DataInputStream data = new DataInputStream(in);
      return new PreparedPack(data.readUTF(), part(data), part(data), part(data), part(data));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] part(DataInputStream data) throws IOException {
    return data.readNBytes(data.readInt());
  }

  /** Writes it for {@link #builtIn()}. */
  void write(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeUTF(digest);
    for (byte[] part : List.of(core, evidence, vocabulary, chartCodes)) {
      data.writeInt(part.length);
      data.write(part);
    }
    data.flush();
  }

  /** The pack. */
  RulePack pack() {
    Values values = new Values(ValueReader.values(core));
    Settings settings = values.next();
    Policies policies = values.next();
    Catalogue catalogue = new Catalogue(values.<List<Item>>next());
    SkipLogic skipLogic = new SkipLogic(values.<Map<String, Condition>>next());
    FactFields fields = FactFields.of(catalogue, values.next(), (text, keys) -> refuse(text));
    List<Rule> rules = values.next();
    ContentHash hashes = new ContentHash(values.next(), values.next());
    Map<String, Review> reviews = values.next();
    RulePack.Parts parts =
        new RulePack.Parts(
            settings,
            policies,
            catalogue,
            skipLogic,
            fields,
            rules,
            new Lazy<Evidence>(() -> new Values(ValueReader.values(evidence)).next()),
            new Lazy<>(this::medicines),
            new Lazy<ChartCodes>(() -> new Values(ValueReader.values(chartCodes)).next()),
            true);
    return new RulePack(parts, hashes, reviews);
  }

  private MedicineVocabulary medicines() {
    Values values = new Values(ValueReader.values(vocabulary));
    List<MedicineEntry> entries = values.next();
    ReadingWords words = values.next();
    return MedicineVocabulary.of(entries, words);
  }

  private static void refuse(String reason) {
    throw new IllegalStateException("the built-in rule pack does not fit this build: " + reason);
  }

  /** Values in the order in which they were written. */
  private static final class Values {
    private final List<@Nullable Object> values;
    private int at;

    Values(List<@Nullable Object> values) {
      this.values = new ArrayList<>(values);
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    <T> T next() {
      return (T) Objects.requireNonNull(values.get(at++));
    }
  }
}
