/**
 * Configuration: every {@code belfry.*} key is read once at start, and every fault is told at once.
 */
@NullMarked
package org.belfry.platform.configuration;

import org.jspecify.annotations.NullMarked;
