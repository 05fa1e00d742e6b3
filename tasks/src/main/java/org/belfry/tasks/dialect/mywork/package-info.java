/** The dialect mywork, as far as it is about tasks ({@code docs/dialects/mywork.md}). */
@NullMarked
package org.belfry.tasks.dialect.mywork;

import org.jspecify.annotations.NullMarked;
