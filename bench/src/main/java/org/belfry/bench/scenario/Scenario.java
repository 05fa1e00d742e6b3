package org.belfry.bench.scenario;

import org.belfry.bench.workbench.Workbench;

/** A measurement that can be run alone. */
public interface Scenario {
  /** What {@code bench.only} calls it. */
  String name();

  /** Measures, and throws when something was lost, refused or too late to be believed. */
  void run(Workbench bench) throws Exception;
}
