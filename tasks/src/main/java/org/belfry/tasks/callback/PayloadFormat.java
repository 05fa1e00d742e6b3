package org.belfry.tasks.callback;

/** How a body is written; the names are printed and stored. */
public enum PayloadFormat {
  XML,
  JSON
}
