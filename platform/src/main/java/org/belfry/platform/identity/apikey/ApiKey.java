package org.belfry.platform.identity.apikey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** Names the application that calls. Belfry keeps only the key's digest. */
@Entity
@Table(name = "auth_api_key")
public class ApiKey {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "auth_api_key_id")
  @SequenceGenerator(
      name = "auth_api_key_id",
      sequenceName = "auth_api_key_id",
      allocationSize = 50)
  private long id;

  @Column(name = "digest")
  private String digest;

  @Column(name = "application")
  private String application;

  @Column(name = "demo")
  private boolean demo;

  @Column(name = "created_at")
  private Instant createdAt;

  /** For JPA. */
  protected ApiKey() {}

  ApiKey(String digest, String application, Instant now) {
    this.digest = digest;
    this.application = application;
    this.createdAt = now;
  }

  /** A key that everybody knows; accepted only while demo mode is on. */
  public static ApiKey ofDemoMode(String digest, String application, Instant now) {
    ApiKey key = new ApiKey(digest, application, now);
    key.demo = true;
    return key;
  }

  public boolean isUsable(boolean inDemoMode) {
    return inDemoMode || !demo;
  }

  public String application() {
    return application;
  }

  long id() {
    return id;
  }

  Instant createdAt() {
    return createdAt;
  }
}
