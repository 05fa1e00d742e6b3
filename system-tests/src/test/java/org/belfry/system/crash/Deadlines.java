package org.belfry.system.crash;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.belfry.system.Belfry;
import org.belfry.system.Endpoint;
import org.belfry.system.Http;
import org.belfry.system.Received;

/** Customers' tasks that time out. */
record Deadlines(Http marketplace) {
  static Deadlines of(Belfry node) {
    return new Deadlines(
        Http.at(node.url().resolve("/api/marketplace/v2"))
            .with("Authorization", "Bearer demo-acme"));
  }

  /** One that calls back when its time is over. */
  void create(String maxDuration, Endpoint endpoint) {
    marketplace
        .post(
            "/customer/tasks",
            """
            {"task": {"max_duration": "%s", "notifications": [
              {"event": "TASK_TIMEDOUT", "callback_url": "%s", "callback_method": "POST"}]}}
            """
                .formatted(maxDuration, endpoint.url()))
        .expect(201);
  }

  /** Ids of the tasks of which endpoints were told. */
  static Set<Integer> tasksIn(Collection<Received> requests) {
    return requests.stream()
        .map(one -> one.json().getJsonObject("notification").getJsonObject("task").getInt("id"))
        .collect(Collectors.toSet());
  }
}
