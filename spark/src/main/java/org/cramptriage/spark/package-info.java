/**
 * The same triage on an Apache Spark cluster: {@link org.cramptriage.spark.TriageJob} for files,
 * {@link org.cramptriage.spark.SparkTriage} inside others' pipelines.
 */
@NullMarked
package org.cramptriage.spark;

import org.jspecify.annotations.NullMarked;
