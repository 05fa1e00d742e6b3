package org.belfry.notifications.dialect.spark;

import java.util.Set;
import org.belfry.notifications.Content;

/** The types of notifications that this dialect has. */
final class SparkType {
  static final String GENERAL = Content.GENERAL;
  static final String OPERATION_COMPLETE = "OperationComplete";
  static final String MESSAGE = "Message";

  /** Those that applications can create. */
  static final Set<String> MANUAL = Set.of(GENERAL, OPERATION_COMPLETE);

  private SparkType() {}

  /** What has a type of another dialect is shown as one that has no type of its own. */
  static String of(String type) {
    return type.equals(OPERATION_COMPLETE) || type.equals(MESSAGE) ? type : GENERAL;
  }
}
