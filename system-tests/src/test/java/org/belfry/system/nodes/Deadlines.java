package org.belfry.system.nodes;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.endpoint.Endpoint;
import org.belfry.system.endpoint.Received;

/** Customers' tasks that time out. */
public record Deadlines(Http marketplace) {
  public static Deadlines of(Belfry node) {
    return new Deadlines(
        Http.at(node.url().resolve("/api/marketplace/v2"))
            .with("Authorization", "Bearer demo-acme"));
  }

  /** One that calls back when its time is over. */
  public void create(String maxDuration, Endpoint endpoint) {
    order("deadline", maxDuration, endpoint).expect(201);
  }

  /**
   * Asks for one.
   *
   * @param reference the customer's own, of which the callback tells
   */
  public Answer order(String reference, String maxDuration, Endpoint endpoint) {
    return marketplace.post(
        "/customer/tasks",
        """
        {"task": {"customer_ref": "%s", "max_duration": "%s", "notifications": [
          {"event": "TASK_TIMEDOUT", "callback_url": "%s", "callback_method": "POST"}]}}
        """
            .formatted(reference, maxDuration, endpoint.url()));
  }

  /** Ids of the tasks of which endpoints were told. */
  public static Set<Integer> tasksIn(Collection<Received> requests) {
    return requests.stream()
        .map(one -> one.json().getJsonObject("notification").getJsonObject("task").getInt("id"))
        .collect(Collectors.toSet());
  }
}
