/**
 * weui is written in px; care mode must be able to enlarge text and targets together, so every px of 2 and
 * above in weui's own style sheet becomes rem (16 px = 1 rem) and follows the root font size.
 */
export function remForWeui() {
  const toRem = (value) =>
    value.replace(/(-?\d*\.?\d+)px/g, (whole, number) =>
      Math.abs(Number(number)) < 2 ? whole : `${Number((Number(number) / 16).toFixed(4))}rem`,
    )
  return {
    postcssPlugin: 'rem-for-weui',
    Once(root) {
      if (!/[\\/]weui\.less$/.test(root.source?.input.file ?? '')) return
      root.walkDecls((decl) => {
        if (!decl.value.includes('data:')) decl.value = toRem(decl.value)
      })
    },
  }
}
remForWeui.postcss = true
