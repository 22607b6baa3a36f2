import { element, scale, text } from './svg';

describe('a picture’s parts', () => {
  it('say words as words, whatever is in them', () => {
    expect(text(1, 2, '<b> & "c"')).toBe('<text x="1" y="2" text-anchor="start">&lt;b&gt; &amp; &quot;c&quot;</text>');
    expect(element('rect', { class: 'a"b' })).toBe('<rect class="a&quot;b"/>');
  });

  it('stand at their height, from the ground to the top', () => {
    const y = scale(50, { top: 10, height: 100 });
    expect([y(0), y(25), y(50)]).toEqual([110, 60, 10]);
    expect(scale(0, { top: 10, height: 100 })(0)).toBe(110);
  });
});
