package org.belfry.platform.configuration;

/**
 * Reads the settings of one feature. Every bean of this type is called at start, so that all faults
 * are found before anything runs, and so that a key that nobody reads is known to be a mistake. The
 * launcher does the same before there are beans: a reader's name ends in {@code Reader}, and it
 * needs nothing to be made.
 *
 * @param <T> the feature's {@code …Settings}
 */
public interface SettingsReader<T> {
  T read(Configuration configuration);
}
