package org.belfry.system.crash;

import static org.belfry.system.fault.FaultPoint.When.ENTER;
import static org.belfry.system.fault.FaultPoint.When.EXIT;

import org.belfry.system.fault.FaultPoint;
import org.belfry.system.fault.FaultPoint.When;
import org.belfry.system.fault.Stop;

/** The moments at which Belfry is killed, and where they are in its code. */
enum FaultPoints {
  MIGRATING(
      "a statement of a migration done, more to come",
      EXIT,
      "org.flywaydb.core.internal.sqlscript.DefaultSqlScriptExecutor#executeStatement",
      25),
  STORED("publication stored, not committed", EXIT, "org.belfry.webhooks.message.FanOut#store", 60),
  ACCEPTED(
      "publication committed, not answered",
      EXIT,
      "org.belfry.webhooks.message.Publication#publish",
      60),
  CLAIMED(
      "deliveries claimed, not committed",
      EXIT,
      "org.belfry.webhooks.delivery.dispatch.ClaimSorting#shared",
      30),
  LEASED(
      "claim committed, nothing sent",
      ENTER,
      "org.belfry.webhooks.delivery.dispatch.DeliverySender#send",
      30),
  ANSWERED(
      "sent and answered, outcome not judged",
      ENTER,
      "org.belfry.webhooks.delivery.push.Outcomes#of",
      100),
  JUDGED(
      "outcome judged, not recorded",
      ENTER,
      "org.belfry.webhooks.delivery.completion.EndedAttempts#add",
      100),
  RECORDED(
      "outcomes recorded, not committed",
      EXIT,
      "org.belfry.webhooks.delivery.completion.DeliveryCompletion#complete",
      40),
  COMMITTED(
      "outcomes committed, this node not told",
      ENTER,
      "org.belfry.webhooks.delivery.completion.CompletionRun#written",
      40),
  EXPIRING(
      "expired ones given up, not committed",
      EXIT,
      "org.belfry.webhooks.delivery.expiry.DeliveryExpiry#runOnce",
      3);

  private final String meaning;
  private final When when;
  private final String method;
  private final int passes;

  /**
   * @param method as Javadoc refers to it
   * @param passes Belfry stops at the first of so many passes, or at a later one
   */
  FaultPoints(String meaning, When when, String method, int passes) {
    this.meaning = meaning;
    this.when = when;
    this.method = method;
    this.passes = passes;
  }

  String meaning() {
    return meaning;
  }

  int passes() {
    return passes;
  }

  /** Stops the next Belfry that is started with it. */
  Stop stop(int pass) {
    String[] names = method.split("#", -1);
    return new Stop(new FaultPoint(names[0], names[1], when), pass);
  }
}
