package org.cramptriage.review.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.cramptriage.review.ReviewException;

/**
 * Looks through a spreadsheet before the library opens it: a file can unpack to a thousand times
 * its size, or name a cell or a text so far away that reading it would fill the memory.
 */
final class SheetGuard {

  private static final int MOST_UNPACKED = 64 * 1024 * 1024;
  private static final int MOST_PARTS = 1_000;
  private static final Pattern CELL = Pattern.compile("\\$?[A-Z]{1,3}\\$?[1-9]\\d{0,6}");
  private static final String NOT_A_SHEET = "is not a readable .xlsx file; save it again as .xlsx";

  private SheetGuard() {}

  /**
   * Stops at what no spreadsheet of a review needs.
   *
   * @throws ReviewException with what is wrong
   */
  static void check(byte[] zip) {
    try {
      int texts = 0;
      Map<String, byte[]> parts = parts(zip);
      for (Map.Entry<String, byte[]> part : parts.entrySet()) {
        if (part.getKey().toLowerCase(Locale.ROOT).endsWith("sharedstrings.xml")) {
          texts = Math.max(texts, count(part.getValue()));
        }
      }
      for (byte[] part : parts.values()) {
        cells(part, texts);
      }
    } catch (IOException | XMLStreamException | RuntimeException e) {
      throw e instanceof ReviewException known ? known : new ReviewException(NOT_A_SHEET, e);
    }
  }

  private static Map<String, byte[]> parts(byte[] zip) throws IOException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    int left = MOST_UNPACKED;
    try (ZipFile file =
        ZipFile.builder().setSeekableByteChannel(new SeekableInMemoryByteChannel(zip)).get()) {
      for (ZipArchiveEntry entry : Collections.list(file.getEntries())) {
        byte[] part = unpacked(file.getInputStream(entry), left);
        left -= part.length;
        if (parts.size() >= MOST_PARTS) {
          throw new ReviewException("has more than " + MOST_PARTS + " parts; it is not read");
        }
        if (parts.put(entry.getName(), isXml(part) ? part : new byte[0]) != null) {
          throw new ReviewException(NOT_A_SHEET);
        }
      }
    }
    return parts;
  }

  private static byte[] unpacked(InputStream in, int most) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] block = new byte[1 << 16];
    for (int n = in.read(block); n >= 0; n = in.read(block)) {
      out.write(block, 0, n);
      if (out.size() > most) {
        throw new ReviewException(
            "unpacks to more than " + (MOST_UNPACKED >> 20) + " MB; it is not read");
      }
    }
    return out.toByteArray();
  }

  private static boolean isXml(byte[] part) {
    for (int i = 0; i < Math.min(8, part.length); i++) {
      if (part[i] == '<') {
        return true;
      }
    }
    return false;
  }

  private static int count(byte[] texts) throws XMLStreamException {
    XMLStreamReader xml = reader(texts);
    int count = 0;
    while (xml.hasNext()) {
      count += xml.next() == XMLStreamConstants.START_ELEMENT && named(xml, "si") ? 1 : 0;
    }
    return count;
  }

  /** Every cell is inside a sheet, and every text that it refers to exists. */
  private static void cells(byte[] part, int texts) throws XMLStreamException {
    if (part.length == 0) {
      return;
    }
    XMLStreamReader xml = reader(part);
    boolean shared = false;
    while (xml.hasNext()) {
      if (xml.next() == XMLStreamConstants.START_ELEMENT) {
        if (named(xml, "c") && xml.getAttributeValue(null, "r") != null) {
          need(CELL.matcher(xml.getAttributeValue(null, "r")).matches());
        }
        if (named(xml, "c")) {
          shared = "s".equals(xml.getAttributeValue(null, "t"));
        } else if (named(xml, "v") && shared) {
          String index = xml.getElementText().strip();
          need(index.isEmpty() || Integer.parseInt(index) < texts);
        }
      }
    }
  }

  private static boolean named(XMLStreamReader xml, String name) {
    return xml.getLocalName().equals(name);
  }

  private static void need(boolean holds) {
    if (!holds) {
      throw new ReviewException(NOT_A_SHEET);
    }
  }

  private static XMLStreamReader reader(byte[] xml) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
  }
}
