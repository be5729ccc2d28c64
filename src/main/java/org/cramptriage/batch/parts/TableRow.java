package org.cramptriage.batch.parts;

/**
 * A record that does not come from a text file, such as a row of a table.
 *
 * @param json the record in native JSON, as UTF-8
 * @param source the name of the table, for the rejects
 * @param row its number in the table, from 1; without an id of its own, the record is called so
 */
@SuppressWarnings("ArrayRecordComponent") // The bytes are handed over, never compared.
public record TableRow(byte[] json, String source, long row) {}
