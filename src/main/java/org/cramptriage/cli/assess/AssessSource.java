package org.cramptriage.cli.assess;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cramptriage.cli.terminal.UsageException;
import org.cramptriage.fhir.response.FhirFile;
import org.cramptriage.fhir.response.FhirReading;
import org.cramptriage.fhir.response.FhirResponses;
import org.cramptriage.fhir.response.ResponseHeader;
import org.cramptriage.pack.RulePack;
import org.cramptriage.questionnaire.JsonQuestionnaires;

/** An input file of {@code assess}: its name and how to read it. */
abstract class AssessSource {

  private static final int LARGEST_FILE = 64 << 20;
  private static final int USUAL_RESPONSE = 12_000;
  private static final byte[] TYPE = "\"resourceType\"".getBytes(StandardCharsets.US_ASCII);

  private final String name;

  /** The formats of input files. */
  enum Format {
    /** Native JSON: an object or an array. */
    JSON,
    /** Native JSON, one object per line. */
    NDJSON,
    /** FHIR: a QuestionnaireResponse, a Bundle, or one per line. */
    FHIR
  }

  private AssessSource(String name) {
    this.name = name;
  }

  /** The name of the file in messages. */
  String name() {
    return name;
  }

  /** The approximate number of questionnaires. */
  abstract int about();

  /** The questionnaires in it, read with a rule pack. */
  abstract List<FhirReading> readings(RulePack pack);

  /** Reads a file, or standard input. */
  static AssessSource read(String file, Optional<Format> from) {
    String name = file.equals("-") ? "standard input" : file;
    byte[] bytes = bytes(file, name);
    String lower = file.toLowerCase(Locale.ROOT);
    boolean lines = lower.endsWith(".ndjson") || lower.endsWith(".jsonl");
    if (from.isPresent()
        ? from.get() == Format.FHIR
        : mentionsType(bytes) && FhirFile.isFhir(bytes)) {
      return new Fhir(name, bytes, lines);
    }
    boolean asLines = from.map(format -> format == Format.NDJSON).orElse(lines);
    return new Native(
        name, JsonQuestionnaires.readAll(bytes, asLines).stream().map(Native::plain).toList());
  }

  static byte[] bytes(String file, String name) {
    try (InputStream in = file.equals("-") ? System.in : Files.newInputStream(Path.of(file))) {
      byte[] bytes = in.readNBytes(LARGEST_FILE + 1);
      if (bytes.length > LARGEST_FILE) {
        throw new UsageException(
            name
                + ": is larger than "
                + (LARGEST_FILE >> 20)
                + " MB; assess is for a few questionnaires");
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw new UsageException(name + ": no such file");
    } catch (IOException | java.nio.file.InvalidPathException e) {
      boolean folder = Files.isDirectory(Path.of(file));
      throw new UsageException(name + (folder ? ": is a folder; name a file" : ": cannot be read"));
    }
  }

  /** A format check that adds no cost for native files. */
  private static boolean mentionsType(byte[] bytes) {
    for (int i = 0; i + TYPE.length <= bytes.length; i++) {
      int same = 0;
      while (same < TYPE.length && bytes[i + same] == TYPE[same]) {
        same++;
      }
      if (same == TYPE.length) {
        return true;
      }
    }
    return false;
  }

  /** Native JSON. */
  private static final class Native extends AssessSource {
    private final List<FhirReading> readings;

    Native(String name, List<FhirReading> readings) {
      super(name);
      this.readings = readings;
    }

    static FhirReading plain(org.cramptriage.questionnaire.Reading reading) {
      return new FhirReading(reading, ResponseHeader.NONE);
    }

    @Override
    int about() {
      return readings.size();
    }

    @Override
    List<FhirReading> readings(RulePack pack) {
      return readings;
    }
  }

  /** FHIR. */
  private static final class Fhir extends AssessSource {
    private final byte[] bytes;
    private final boolean lines;

    Fhir(String name, byte[] bytes, boolean lines) {
      super(name);
      this.bytes = bytes;
      this.lines = lines;
    }

    @Override
    int about() {
      return 1 + bytes.length / USUAL_RESPONSE;
    }

    @Override
    List<FhirReading> readings(RulePack pack) {
      return FhirFile.readAll(new FhirResponses(pack), bytes, lines);
    }
  }
}
