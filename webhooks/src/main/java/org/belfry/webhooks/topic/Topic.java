package org.belfry.webhooks.topic;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.persistence.Uuid7;
import org.jspecify.annotations.Nullable;

/** What messages are published on. Its name and domain never change. */
@Entity
@Table(name = "hook_topic")
public class Topic {
  @Id private UUID id;
  @Column private String name;
  @Column private String domain;

  @Column(name = "owner_id")
  private @Nullable Long ownerId;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "updated_at")
  private Instant updatedAt;

  @Version private long version;

  protected Topic() {}

  Topic(String name, String domain, UserId owner, Instant now) {
    this(Uuid7.at(now), name, domain, owner, now);
  }

  Topic(UUID id, String name, String domain, UserId owner, Instant now) {
    this.id = id;
    this.name = name;
    this.domain = domain;
    this.ownerId = owner.value();
    this.createdAt = now;
    this.updatedAt = now;
  }

  public UUID id() {
    return id;
  }

  public String name() {
    return name;
  }

  public String domain() {
    return domain;
  }

  /** Who made it, unless that user is no more, or the topic is from before topics had owners. */
  Optional<UserId> owner() {
    return Optional.ofNullable(ownerId).map(UserId::new);
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  /** Counts its changes; its entity tag is made of it. */
  public long version() {
    return version;
  }
}
