/**
 * What every JAX-RS application needs: access checks, rate limits, links, conditional requests, and
 * errors as problems.
 */
@NullMarked
package org.belfry.platform.rest;

import org.jspecify.annotations.NullMarked;
