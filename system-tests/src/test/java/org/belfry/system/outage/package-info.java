/** What happens while the database is away or ill, and afterwards. */
@NullMarked
package org.belfry.system.outage;

import org.jspecify.annotations.NullMarked;
