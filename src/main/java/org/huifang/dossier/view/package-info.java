/** A dossier as people read it, on a page or on paper: sections of rows in Chinese and English, and drawings. */
package org.huifang.dossier.view;
