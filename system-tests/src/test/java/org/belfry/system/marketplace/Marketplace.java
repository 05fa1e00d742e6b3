package org.belfry.system.marketplace;

import java.util.Locale;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.Person;

/**
 * A customer of the marketplace, and the worker who does what the customer wants.
 *
 * @param http what the customer calls
 * @param worker what the worker calls
 */
record Marketplace(Person customer, Http http, Http worker) {
  static final String XML = "application/xml";

  private static final String CONTEXT = "/api/marketplace/v2";

  static Marketplace at(Belfry belfry) {
    Person customer = Person.of(belfry);
    return new Marketplace(
        customer,
        customer.at(CONTEXT),
        Http.at(belfry.url().resolve(CONTEXT)).with("Authorization", "Bearer demo-admin"));
  }

  /** Creates a task and gives its id. */
  int create(String fields) {
    return http.post("/customer/tasks", "{\"task\": {%s}}".formatted(fields))
        .expect(201)
        .number("/task_response/task/id");
  }

  Answer get(int id) {
    return http.get(path(id)).expect(200);
  }

  String state(int id) {
    return get(id).string("/task_response/task/state");
  }

  /** Asks for a state. */
  Answer put(int id, String state) {
    return http.put(path(id), "{\"task\": {\"state\": \"%s\"}}".formatted(state));
  }

  /** The worker's result. */
  Answer deliver(int id) {
    return worker.post(
        String.format(Locale.ROOT, "/worker/tasks/%d/result", id),
        "{\"task\": {\"result\": [{\"item_code\": \"text\", \"item_content\": \"done\"}]}}");
  }

  static String path(int id) {
    return "/customer/tasks/" + id;
  }
}
