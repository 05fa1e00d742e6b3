package org.belfry.webhooks.callback;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.belfry.platform.persistence.Uuid7;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** The endpoints of callbacks, made when the first one goes to a server. */
@Dependent
class CallbackEndpoints {
  private static final String FIND =
      """
      SELECT e.owner_id, e.callback_origin, e.id
      FROM UNNEST(CAST(:owners AS BIGINT ARRAY), CAST(:origins AS VARCHAR ARRAY)) AS s(owner, origin)
      JOIN hook_endpoint e ON e.owner_id = s.owner AND e.callback_origin = s.origin
      """;

  private static final String ADD =
      """
      INSERT INTO hook_endpoint (
        id, owner_id, url, secret, previous_secrets, failures, created_at, callback_origin)
      SELECT n.id, k.owner_id, n.origin, k.secret, k.previous_secrets, 0, :now, n.origin
      FROM UNNEST(
        CAST(:ids AS UUID ARRAY), CAST(:owners AS BIGINT ARRAY), CAST(:origins AS VARCHAR ARRAY))
        AS n(id, owner, origin)
      JOIN hook_callback_secret k ON k.owner_id = n.owner
      """;

  private static final String REMOVE =
      "DELETE FROM hook_endpoint WHERE owner_id = :owner AND callback_origin IS NOT NULL";

  private final Jdbi jdbi;
  private final CallbackSecrets secrets;

  @Inject
  CallbackEndpoints(Jdbi jdbi, CallbackSecrets secrets) {
    this.jdbi = jdbi;
    this.secrets = secrets;
  }

  /** Ids of the endpoints of these servers; those that are missing are made. */
  Map<CallbackServer, UUID> of(Set<CallbackServer> servers, Instant now) {
    Map<CallbackServer, UUID> known = find(servers);
    if (known.size() < servers.size()) {
      secrets.lock();
      known = find(servers);
      Set<CallbackServer> missing = new HashSet<>(servers);
      missing.removeAll(known.keySet());
      known.putAll(add(List.copyOf(missing), now));
    }
    return known;
  }

  void remove(long owner) {
    jdbi.useHandle(handle -> handle.createUpdate(REMOVE).bind("owner", owner).execute());
  }

  private Map<CallbackServer, UUID> find(Set<CallbackServer> servers) {
    return jdbi.withHandle(
        handle ->
            bind(handle.createQuery(FIND), List.copyOf(servers))
                .reduceRows(
                    new HashMap<>(),
                    (found, row) -> {
                      found.put(
                          new CallbackServer(
                              row.getColumn("owner_id", Long.class),
                              row.getColumn("callback_origin", String.class)),
                          row.getColumn("id", UUID.class));
                      return found;
                    }));
  }

  private Map<CallbackServer, UUID> add(List<CallbackServer> servers, Instant now) {
    if (servers.isEmpty()) {
      return Map.of();
    }
    secrets.makeMissing(servers.stream().map(CallbackServer::ownerId).collect(Collectors.toSet()));
    List<UUID> ids = servers.stream().map(server -> Uuid7.at(now)).toList();
    jdbi.useHandle(
        handle ->
            bind(handle.createUpdate(ADD), servers)
                .bindArray("ids", UUID.class, ids)
                .bind("now", now)
                .execute());
    Map<CallbackServer, UUID> added = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      added.put(servers.get(i), ids.get(i));
    }
    return added;
  }

  private static <T extends SqlStatement<T>> T bind(T statement, List<CallbackServer> servers) {
    return statement
        .bindArray("owners", Long.class, servers.stream().map(CallbackServer::ownerId).toList())
        .bindArray("origins", String.class, servers.stream().map(CallbackServer::origin).toList());
  }
}
