/** Composition root: one JAX-RS application per dialect, and nothing else. */
@NullMarked
package org.belfry.web;

import org.jspecify.annotations.NullMarked;
