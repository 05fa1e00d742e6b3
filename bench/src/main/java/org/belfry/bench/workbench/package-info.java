/** What is to be measured, and what all scenarios share. */
@NullMarked
package org.belfry.bench.workbench;

import org.jspecify.annotations.NullMarked;
