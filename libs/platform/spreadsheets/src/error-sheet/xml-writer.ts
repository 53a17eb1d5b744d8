import { escapeAttribute, escapeXml } from '../format/escapes';
import type { Attributes } from '../read/xml';

/** Writes a parsed part down again: the same elements, attributes and text; comments and processing instructions are left out. */
export class XmlWriter {
  private written = '';

  open(qualified: string, attributes: Attributes): void {
    let tag = `<${qualified}`;
    for (const [name, value] of Object.entries(attributes)) tag += ` ${name}="${escapeAttribute(value)}"`;
    this.written += `${tag}>`;
  }

  text(text: string): void {
    this.written += escapeXml(text);
  }

  close(qualified: string): void {
    this.written += `</${qualified}>`;
  }

  /** Adds XML as it is. */
  raw(xml: string): void {
    this.written += xml;
  }

  /** What was written since the last call. */
  take(): string {
    const text = this.written;
    this.written = '';
    return text;
  }
}
