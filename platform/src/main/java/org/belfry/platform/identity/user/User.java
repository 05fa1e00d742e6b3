package org.belfry.platform.identity.user;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;
import org.belfry.platform.identity.Role;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.identity.UserName;
import org.jspecify.annotations.Nullable;

/** Somebody, or some program, that Belfry knows by name. */
@Entity
@Table(name = "auth_user")
public class User {
  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "auth_user_id")
  @SequenceGenerator(name = "auth_user_id", sequenceName = "auth_user_id", allocationSize = 50)
  private long id;

  @Column(name = "name")
  private String name;

  @Column(name = "password_hash")
  private @Nullable String passwordHash;

  @Column(name = "roles")
  @Convert(converter = RolesConverter.class)
  private Set<String> roles;

  @Column(name = "demo")
  private boolean demo;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version
  @Column(name = "version")
  private long version;

  /** For JPA. */
  protected User() {}

  /**
   * @param name see {@link UserName}
   * @param passwordHash null for a user who comes from an identity provider
   */
  public User(String name, @Nullable String passwordHash, Set<String> roles, Instant now) {
    if (!UserName.isAddressable(name)) {
      throw new IllegalArgumentException("No URI could name the user " + name);
    }
    this.name = name;
    this.passwordHash = passwordHash;
    this.roles = Set.copyOf(roles);
    this.createdAt = now;
  }

  /** A user whose password everybody knows; let in only while demo mode is on. */
  public static User ofDemoMode(String name, String passwordHash, Set<String> roles, Instant now) {
    User user = new User(name, passwordHash, roles, now);
    user.demo = true;
    return user;
  }

  public UserId id() {
    return new UserId(id);
  }

  public String name() {
    return name;
  }

  public @Nullable String passwordHash() {
    return passwordHash;
  }

  public Set<String> roles() {
    return roles;
  }

  public boolean isAdministrator() {
    return roles.contains(Role.ADMINISTRATOR);
  }

  public boolean isOfDemoMode() {
    return demo;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public long version() {
    return version;
  }

  /** With a password of its own a demo user becomes one like all others. */
  public void changePassword(String hash) {
    passwordHash = hash;
    demo = false;
  }

  public void changeRoles(Set<String> newRoles) {
    roles = Set.copyOf(newRoles);
  }
}
