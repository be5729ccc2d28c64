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

/** A file that {@code assess} was given: its name, and how to read what stands in it. */
abstract class AssessSource {

  private static final int LARGEST_FILE = 64 << 20;
  private static final int USUAL_RESPONSE = 12_000;
  private static final byte[] TYPE = "\"resourceType\"".getBytes(StandardCharsets.US_ASCII);

  private final String name;

  /** What a file may be. */
  enum Format {
    /** Native JSON: an object or an array. */
    JSON,
    /** Native JSON, one object a line. */
    NDJSON,
    /** FHIR: a QuestionnaireResponse, a Bundle, or one a line. */
    FHIR
  }

  private AssessSource(String name) {
    this.name = name;
  }

  /** What the file is called in messages. */
  String name() {
    return name;
  }

  /** About how many questionnaires it holds. */
  abstract int about();

  /** What stands in it, by the rules that are used. */
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
      throw new UsageException(name + ": there is no such file");
    } catch (IOException | java.nio.file.InvalidPathException e) {
      boolean folder = Files.isDirectory(Path.of(file));
      throw new UsageException(name + (folder ? ": is a folder; name a file" : ": cannot be read"));
    }
  }

  /** A first look that costs native files nothing. */
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
