/** What is measured, and the databases under it. */
@NullMarked
package org.belfry.bench.subject;

import org.jspecify.annotations.NullMarked;
