package org.cramptriage.batch.reading;

/**
 * The place of a record in the inputs.
 *
 * @param source the name of the file
 * @param line the line on which it starts, from 1
 * @param offset the byte at which it starts, from 0, in the decompressed file
 * @param position its number among the records of its file, from 1
 */
public record RecordPlace(String source, long line, long offset, long position) {}
